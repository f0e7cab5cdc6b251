import type { Fact, FactObject } from '@/quizzes/facts/fact';
import { normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import type { Item, Option, OptionOrigin } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { readFigure } from '@/quizzes/truth/figure';

export type DistractorReport = {
  /** Distractors of single-choice items by where they come from, shares from 0 to 1. */
  total: number;
  origins: Partial<Record<OptionOrigin['type'], number>>;
  /** Share of siblings and observed confusions. */
  closeShare: number;
  /** Figures and known values, by an own reading of their texts: how many were compared with the key, and which differ. */
  compared: number;
  differing: { itemId: string; key: string; distractor: string; what: string }[];
};

/** The rounding of a number: the largest power of ten that divides it. */
const grainOf = (value: number): number => {
  let grain = 1;
  while (value !== 0 && value % (grain * 10) === 0) grain *= 10;
  return grain;
};

const typesOf = (text: string, pack: Pack): Set<FactObject['type']> =>
  new Set(
    pack.facts
      .filter(({ object, aliases }) => [objectText(object), ...aliases].some((name) => normalize(name) === normalize(text)))
      .map(({ object }) => object.type),
  );

/** Values that a source gives are as round as they are; made-up ones must be as round as the key. */
const isGiven = (text: string, pack: Pack): boolean =>
  pack.facts.some((fact) => valuesOf(fact).some((object) => objectText(object) === text));
const valuesOf = (fact: Fact): FactObject[] => [
  fact.object,
  ...fact.otherDates.map(({ object }) => object),
  ...(fact.supersededBy?.object ? [fact.supersededBy.object] : []),
];

/** What sets a distractor apart from the key; `undefined` when they are of one type, unit, qualifier and grain. */
function differenceOf(key: string, other: string, pack: Pack): string | undefined {
  const [a, b] = [readFigure(key), readFigure(other)];
  if (a?.type !== b?.type) return 'type';
  if (a?.type === 'quantity' && b?.type === 'quantity') {
    if (a.unit !== b.unit) return 'unit';
    if (a.qualifier !== b.qualifier) return 'qualifier';
    return isGiven(other, pack) || grainOf(a.value) === grainOf(b.value) ? undefined : 'grain';
  }
  if (a) return undefined;
  const [mine, theirs] = [typesOf(key, pack), typesOf(other, pack)];
  return theirs.size > 0 && ![...theirs].some((type) => mine.has(type)) ? 'type' : undefined;
}

/** Where the distractors of single-choice items come from, and whether each is of the key's type, unit and grain. */
export function reportDistractors(items: readonly Item[], pack: Pack): DistractorReport {
  const choices = items.filter(({ kind }) => kind === 'choice');
  const isKey = (item: Item, { id }: Option) => item.key.includes(id);
  const distractors = choices.flatMap((item) => item.options.filter((option) => !isKey(item, option)));
  const counts = new Map<OptionOrigin['type'], number>();
  for (const { origin } of distractors) counts.set(origin.type, (counts.get(origin.type) ?? 0) + 1);
  const share = (count: number) => count / Math.max(1, distractors.length);
  const compared = items
    .filter(({ kind }) => kind === 'choice' || kind === 'update')
    .flatMap((item) => {
      const key = item.options.find((option) => isKey(item, option))?.text ?? '';
      return item.options
        .filter((option) => !isKey(item, option))
        .map(({ text }) => ({ itemId: item.id, key, distractor: text }));
    });
  return {
    total: distractors.length,
    origins: Object.fromEntries([...counts].map(([type, count]) => [type, share(count)])),
    closeShare: share((counts.get('sibling') ?? 0) + (counts.get('confusion') ?? 0)),
    compared: compared.length,
    differing: compared.flatMap((pair) => {
      const what = differenceOf(pair.key, pair.distractor, pack);
      return what ? [{ ...pair, what }] : [];
    }),
  };
}
