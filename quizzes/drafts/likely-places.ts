export type Span = { start: number; end: number };

/** A text up to this long is searched as a whole, which takes a few milliseconds. In UTF-16 units. */
const searchedWhole = 12_000;
/** So many of a passage's words, the rarest, say where it may stand. */
const tellingWords = 12;
/** Of a word that stands everywhere so many places are looked at, those next to where the passage is expected. */
const mostOfAWord = 400;
const mostPlaces = 6;

const word = /[\p{L}\p{N}]+/gu;

/** The places of a word that lie nearest to the one that is expected; `sorted` is in order. */
function nearby(sorted: readonly number[], expected: number): readonly number[] {
  if (sorted.length <= mostOfAWord) return sorted;
  const at = sorted.findIndex((place) => place >= expected);
  const from = Math.max(0, (at < 0 ? sorted.length : at) - mostOfAWord / 2);
  return sorted.slice(from, from + mostOfAWord);
}

/**
 * Says in which stretches of a text a passage that was partly rewritten may stand: around where it is expected, and where most of its
 * rarest words stand together, at most seven in all and in the order of the text. A short text is one stretch. For long texts, in
 * which comparing a passage with every place takes a thousand times as long as looking up its words.
 */
export function likelyPlaces(text: string): (passage: string, expected: number) => Span[] {
  if (text.length <= searchedWhole) return () => [{ start: 0, end: text.length }];
  const placesOf = new Map<string, number[]>();
  for (const { 0: said, index } of text.matchAll(word)) {
    const known = placesOf.get(said.toLowerCase());
    if (known) known.push(index);
    else placesOf.set(said.toLowerCase(), [index]);
  }
  return (passage, expected) => {
    const width = Math.max(200, 2 * passage.length);
    const lists = [...new Set(passage.toLowerCase().match(word))]
      .map((said) => placesOf.get(said) ?? [])
      .filter(({ length }) => length > 0)
      .sort((one, other) => one.length - other.length)
      .slice(0, tellingWords);
    // Two grids, half a width apart: whatever fits into a width stands whole in a cell of one of them.
    const score = new Map<number, number>();
    for (const list of lists) {
      const cells = new Set(
        nearby(list, expected).flatMap((at) => [Math.floor((2 * at) / width), Math.floor((2 * at) / width) - 1]),
      );
      // What stands once in the text tells more than all its articles.
      for (const cell of cells) score.set(cell, (score.get(cell) ?? 0) + 1 / list.length);
    }
    const distance = (cell: number): number => Math.abs((cell * width) / 2 - expected);
    const best = [...score]
      .sort((one, other) => other[1] - one[1] || distance(one[0]) - distance(other[0]))
      .slice(0, mostPlaces)
      .map(([cell]) => (cell * width) / 2);
    return joined([...best, expected].map((at) => spanAround(at, width, text.length)));
  };
}

const spanAround = (at: number, width: number, length: number): Span => ({
  start: Math.max(0, Math.floor(at - width)),
  end: Math.min(length, Math.ceil(at + 2 * width)),
});

/** Stretches that touch are one, so that nothing is found twice. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else if (span.start < span.end) result.push({ ...span });
  }
  return result;
}
