import type { Mention } from './mention';
import type { Token } from './tokens';
import type { Words } from './words/words';

type Item = { from: number; to: number };

const joiner = /^(?:and|or|et|ou|y|e|o|u|as well as)$/;
const mostWords = 6;

const isItemWord = (token: Token): boolean =>
  token.part === 'noun' ||
  token.part === 'name' ||
  token.part === 'adjective' ||
  token.part === 'determiner' ||
  /^(?:of|de|d'|du|des|del)$/.test(token.lower);

const isSolid = (tokens: readonly Token[], { from, to }: Item): boolean => {
  const own = tokens.slice(from, to + 1);
  if (own.length === 1 && own[0]?.part === 'verb' && !own[0].isCapital) return true;
  return (
    own.length > 0 &&
    own.length <= mostWords &&
    own.every(isItemWord) &&
    own.some(({ part }) => part === 'noun' || part === 'name' || part === 'adjective')
  );
};

/** Closed lists of three and more: "green, white and black". Items are short, of nouns and names, without numbers or verbs. */
export function findLists(tokens: readonly Token[], text: string, words: Words): Mention[] {
  const found: Mention[] = [];
  for (let at = 2; at + 1 < tokens.length; at += 1) {
    const link = tokens[at];
    if (!link || !joiner.test(link.lower)) continue;
    // The items before the last comma, read backwards.
    const items: Item[] = [];
    let stop = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
    let left = stop;
    for (; left >= 0 && stop - left < mostWords + 1; left -= 1) {
      const token = tokens[left];
      if (token?.text !== ',') continue;
      const item = { from: left + 1, to: stop };
      if (!isSolid(tokens, item)) break;
      items.unshift(item);
      stop = left - 1;
    }
    if (items.length === 0) continue;
    // The first item reaches back to what is no part of it.
    let from = stop;
    while (
      from > 0 &&
      stop - from < mostWords &&
      isItemWord(tokens[from - 1] as Token) &&
      !/^(?:of|de|d'|du|des|del)$/.test(tokens[from]?.lower ?? '')
    ) {
      const previous = tokens[from - 1] as Token;
      if (/^(?:of|de|d'|du|des|del)$/.test(previous.lower)) break;
      from -= 1;
      if (previous.part === 'determiner') break;
    }
    const head = { from, to: stop };
    if (stop < 0 || !isSolid(tokens, head)) continue;
    items.unshift(head);
    let to = at + 1;
    while (to + 1 < tokens.length && to - at < mostWords && isItemWord(tokens[to + 1] as Token)) {
      const next = tokens[to + 1] as Token;
      // A second determiner begins something new.
      if (next.part === 'determiner' && !/^(?:of|de|d'|du|des|del)$/.test(tokens[to]?.lower ?? '')) break;
      to += 1;
    }
    const tail = { from: at + 1, to };
    if (!isSolid(tokens, tail) || items.length < 2) continue;
    items.push(tail);
    // "its main tributaries, the Lund, the Marne Water and the Sill": the first says what the others are.
    const [lead, second] = items;
    const isLead =
      lead &&
      second &&
      items.length > 3 &&
      tokens[lead.to]?.part === 'noun' &&
      items.slice(1).every((item) => tokens[item.to]?.part === 'name');
    if (isLead) {
      items.shift();
      from = second.from;
    }
    const members = items.map((item) => text.slice(tokens[item.from]?.start, tokens[item.to]?.end));
    const plain = members.map((member) => member.toLowerCase());
    const [first, final] = [tokens[from], tokens[to]];
    if (!first || !final || new Set(plain).size < plain.length || first === tokens[0]) continue;
    const isNamed = tokens[from - 1]?.text === ':' || words.be.has(tokens[from - 1]?.lower ?? '');
    const kinds = items.map((item) => tokens[item.to]?.part).map((kind) => (kind === 'verb' ? 'noun' : kind));
    const isEven = kinds.every((kind) => kind === kinds[0]) || items.every((item) => tokens[item.from]?.part === 'determiner');
    found.push({
      start: first.start,
      end: final.end,
      object: {
        type: 'set',
        members: members.map((member) => ({ text: member, aliases: [] })),
        open:
          /^(?:other|autres?|otros|otras)\b/i.test(members.at(-1) ?? '') ||
          /^(?:among them|such as|including|like|notably|notamment|como|entre)\b/i.test(
            text.slice(Math.max(0, first.start - 12), first.start),
          ),
      },
      cue: 'list',
      because: isNamed ? [] : [['loose-list', isEven ? 0.8 : 0.6]],
    });
  }
  return found;
}

/** Three and more dated events of one sentence, in the order of their years. Each member is what stands before its date. */
export function findSequence(
  tokens: readonly Token[],
  text: string,
  years: readonly Mention[],
  words: Words,
): Mention | undefined {
  const dated = years.flatMap(({ start, end, object }) => (object.type === 'year' ? [{ start, end, at: object.value }] : []));
  if (dated.length < 3 || dated.some((event, index) => index > 0 && event.at <= (dated[index - 1]?.at ?? 0))) return undefined;
  const members: { text: string; aliases: string[]; at: number }[] = [];
  let from = 0;
  let begin: number | undefined;
  for (const { start, end, at } of dated) {
    const yearAt = tokens.findIndex((token) => token.start === start);
    const own = tokens.slice(from, yearAt);
    while (own.length > 0 && /^(?:,|;|and|et|y|then|finally|puis|luego)$/.test(own[0]?.lower ?? '')) own.shift();
    while (
      own.length > 0 &&
      (words.yearMarks.has(own.at(-1)?.lower ?? '') ||
        words.months.has(own.at(-1)?.lower ?? '') ||
        /^\d/.test(own.at(-1)?.text ?? ''))
    )
      own.pop();
    const [first, final] = [own[0], own.at(-1)];
    const isEvent =
      first && final && own.length <= 16 && own.some(({ part }) => part === 'noun' || part === 'name' || part === 'verb');
    // "between 1947 and 1950" is one event.
    if (own.length === 0 && members.length > 0) continue;
    if (!isEvent) return undefined;
    begin ??= first.start;
    members.push({ text: text.slice(first.start, final.end), aliases: [], at });
    from = tokens.findIndex((token) => token.start >= end);
    if (from < 0) from = tokens.length;
  }
  const stop = dated.at(-1)?.end;
  if (members.length < 3) return undefined;
  if (begin === undefined || stop === undefined) return undefined;
  return { start: begin, end: stop, object: { type: 'sequence', members }, cue: 'sequence', because: [['loose-list', 0.75]] };
}
