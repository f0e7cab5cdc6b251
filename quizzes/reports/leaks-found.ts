import { normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import type { Item } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { factOf, type Run } from './run';

/** One item of a quiz shows the answer to another: before it is answered, or in the quotation that is shown after. */
export type Leak = { seed: number; teller: string; told: string; answer: string; place: 'item' | 'quote' };

const bare = (text: string): string => normalize(text).replace(/^(?:the|an|a) /, '');

const answersOf = (item: Item, pack: Pack): string[] => {
  const { object, aliases } = factOf(item, pack);
  if (object.type === 'sequence') return [];
  const members = object.type === 'set' ? object.members.flatMap((member) => [member.text, ...member.aliases]) : [];
  return [...new Set([objectText(object), ...aliases, ...members].map(bare))].filter((text) => text !== '');
};

const padded = (texts: readonly string[]): string => ` ${texts.map(normalize).join(' | ')} `;

const shownBy = (item: Item): string =>
  padded([
    item.stem,
    ...item.options.map(({ text }) => text),
    ...(item.kind === 'matching' ? item.prompts.map(({ text }) => text) : []),
    ...(item.kind === 'spot-error' ? [item.passage] : []),
  ]);

/** Words that more stems contain than this are known to every reader of the quiz. */
const commonShare = 1 / 4;

/** Leaks by whole words after normalisation, aliases included; `ignored` are the answers that are in too many stems to be one. */
export function findLeaks({ pack, quizzes, items }: Run): { leaks: Leak[]; ignored: string[] } {
  const stems = new Map<string, number>();
  for (const { stem } of items) stems.set(stem, (stems.get(stem) ?? 0) + 1);
  const texts = [...stems].map(([stem, count]) => ({ text: padded([stem]), count }));
  const shares = new Map<string, number>();
  const shareOf = (answer: string): number => {
    const known = shares.get(answer);
    if (known !== undefined) return known;
    const count = texts.reduce((sum, { text, count }) => (text.includes(` ${answer} `) ? sum + count : sum), 0);
    shares.set(answer, count / Math.max(1, items.length));
    return shares.get(answer) ?? 0;
  };
  const leaks = quizzes.flatMap(({ seed, items: quiz }) => {
    const seen = quiz.map((item) => ({
      item,
      shown: shownBy(item),
      quote: padded([item.source.quote]),
      answers: answersOf(item, pack).filter((answer) => shareOf(answer) <= commonShare),
    }));
    return seen.flatMap((told) =>
      seen.flatMap((teller): Leak[] => {
        if (teller === told) return [];
        const find = (text: string, place: Leak['place']) =>
          told.answers
            .filter((answer) => text.includes(` ${answer} `))
            .slice(0, 1)
            .map((answer) => ({ seed, teller: teller.item.id, told: told.item.id, answer, place }));
        return [...find(teller.shown, 'item'), ...find(teller.quote, 'quote')];
      }),
    );
  });
  return { leaks, ignored: [...shares].flatMap(([answer, share]) => (share > commonShare ? [answer] : [])).sort() };
}
