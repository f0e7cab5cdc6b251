import search from 'approx-string-match';
import type { FactSource } from '@/quizzes/facts/fact';
import { likelyPlaces, type Span } from './likely-places';

/**
 * Where a fact's quote stands in a changed text: `exact`, word for word; `moved`, in other words around the same answer; `changed`,
 * where the answer itself is another one now. `likeness` is the share of the quote's characters that stayed. All but `exact` need a
 * person's yes.
 */
export type Anchored =
  | { state: 'exact'; source: FactSource }
  | { state: 'moved' | 'changed'; source: FactSource; likeness: number }
  | { state: 'broken' };

/** As many of a quote's characters may differ, in hundredths. */
const mostErrors = 0.3;
const contextLength = 40;
/** Words around an answer that are fewer than this say too little to find it by. */
const leastContext = 12;
const longestAnswer = 120;
/** A longer quote is found word for word or by what surrounds its answer: to compare it with a whole text takes seconds. */
const longestCompared = 1000;

function nearest<T extends Span>(spans: readonly T[], expected: number): T | undefined {
  let best: T | undefined;
  for (const span of spans) {
    if (best === undefined || Math.abs(span.start - expected) < Math.abs(best.start - expected)) best = span;
  }
  return best;
}

function occurrences(text: string, words: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0 && words.length > 0; at = text.indexOf(words, at + 1)) {
    found.push({ start: at, end: at + words.length });
  }
  return found;
}

type Match = Span & { errors: number };

function closest(
  text: string,
  words: string,
  expected: number,
  places: readonly Span[] = [{ start: 0, end: text.length }],
): Match | undefined {
  const matches = places.flatMap(({ start: from, end: to }) =>
    search(text.slice(from, to), words, Math.floor(words.length * mostErrors)).map(
      ({ start, end, errors }): Match => ({ start: from + start, end: from + end, errors }),
    ),
  );
  const fewest = Math.min(...matches.map(({ errors }) => errors));
  return nearest(
    matches.filter(({ errors }) => errors === fewest),
    expected,
  );
}

const isWordInside = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at));

/** The span with the words whole that it begins and ends in, and without space at its ends. */
function wholeWords(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (isWordInside(text, from)) from -= 1;
  while (isWordInside(text, to)) to += 1;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

const sourceAt = (text: string, { start, end }: Span, answer: Span): FactSource => ({
  start,
  end,
  quote: text.slice(start, end),
  answerStart: answer.start,
  answerEnd: answer.end,
});

type Neighbours = { answer: Span; around: Span };

/** The answer's new place, found by the words before and after it, which stand in `room`. */
function betweenItsNeighbours(source: FactSource, text: string, room: Span, expected: number): Neighbours | undefined {
  const before = source.quote.slice(0, source.answerStart - source.start).slice(-contextLength);
  const after = source.quote.slice(source.answerEnd - source.start).slice(0, contextLength);
  if (before.trim().length + after.trim().length < leastContext) return undefined;
  const part = text.slice(room.start, room.end);
  const start = Math.max(0, expected - room.start);
  const left = before.trim() === '' ? { start, end: start } : closest(part, before, start);
  if (!left) return undefined;
  const rest = part.slice(left.end);
  const isLast = !/[\p{L}\p{N}]/u.test(after);
  const sentenceEnd = rest.search(/[.!?](\s|$)|\n|$/);
  const right = isLast ? { start: sentenceEnd, end: sentenceEnd + after.length } : closest(rest, after, 0);
  if (!right) return undefined;
  const from = room.start + left.end;
  const answer = wholeWords(text, { start: from, end: from + right.start });
  const length = answer.end - answer.start;
  return length > 0 && length <= longestAnswer
    ? { answer, around: { start: room.start + left.start, end: Math.min(text.length, from + right.end) } }
    : undefined;
}

/** A stretch of the text where a quote whose answer changed may stand. */
const roomFor = (source: FactSource, text: string, span: Span | undefined, expected: number): Span => {
  const margin = span ? contextLength + longestAnswer : 400;
  const { start, end } = span ?? { start: expected, end: expected + source.quote.length };
  return { start: Math.max(0, start - margin), end: Math.min(text.length, end + margin) };
};

/** What was made of the same words before is not made again: the facts of one sentence share their quote. */
function keeping<T>(): (words: string, make: () => T) => T {
  const kept = new Map<string, T>();
  return (words, make) => {
    const known = kept.get(words);
    if (known !== undefined) return known;
    const made = make();
    kept.set(words, made);
    return made;
  };
}

export type Anchorer = {
  /** Word for word: `undefined` where the quote stands nowhere. */
  findExact: (source: FactSource) => FactSource | undefined;
  find: (source: FactSource) => Anchored;
};

/**
 * Finds the quotes of facts in the text that took the old one's place (after Hypothesis: exact, else approximate, else nothing). For the
 * many facts of one text: what is learned of the new text is kept from one to the next. In a text of more than some pages it is looked
 * only where a rewritten quote is likely to stand (`likelyPlaces`).
 */
export function anchorer(oldText: string, newText: string): Anchorer {
  const expectedOf = ({ start }: Span): number => Math.round((start / Math.max(1, oldText.length)) * newText.length);
  const verbatimOf = keeping<Span[]>();
  const closestOf = keeping<{ match: Match | undefined }>();
  let places: ReturnType<typeof likelyPlaces> | undefined;

  const findExact = (source: FactSource): FactSource | undefined => {
    const [before, after] = [
      oldText.slice(Math.max(0, source.start - 32), source.start),
      oldText.slice(source.end, source.end + 32),
    ];
    const verbatim = verbatimOf(source.quote, () => occurrences(newText, source.quote));
    const kept = verbatim.filter(({ start, end }) => newText.endsWith(before, start) || newText.slice(end, end + 32) === after);
    const exact = nearest(kept.length > 0 ? kept : verbatim, expectedOf(source));
    if (!exact) return undefined;
    const shift = exact.start - source.start;
    return sourceAt(newText, exact, { start: source.answerStart + shift, end: source.answerEnd + shift });
  };

  const find = (source: FactSource): Anchored => {
    const same = findExact(source);
    if (same) return { state: 'exact', source: same };

    const expected = expectedOf(source);
    places ??= likelyPlaces(newText);
    const likely = places;
    const { match } = closestOf(`${source.start} ${source.quote}`, () => ({
      match:
        source.quote.length > longestCompared
          ? undefined
          : closest(newText, source.quote, expected, likely(source.quote, expected)),
    }));
    const span = match && wholeWords(newText, match);
    const likeness = match ? 1 - match.errors / source.quote.length : 0;
    const answer = oldText.slice(source.answerStart, source.answerEnd);
    if (span) {
      const offset = source.answerStart - source.start;
      const found = occurrences(newText.slice(span.start, span.end), answer)
        .map((place) => ({ start: place.start + span.start, end: place.end + span.start }))
        .filter(({ start, end }) => !isWordInside(newText, start) && !isWordInside(newText, end));
      const place = nearest(found, span.start + offset);
      if (place) return { state: 'moved', source: sourceAt(newText, span, place), likeness };
    }
    const start = span?.start ?? expected;
    const changed = betweenItsNeighbours(source, newText, roomFor(source, newText, span, expected), start);
    if (!changed) return { state: 'broken' };
    const whole = wholeWords(newText, {
      start: Math.min(span?.start ?? changed.around.start, changed.around.start),
      end: Math.max(span?.end ?? changed.around.end, changed.around.end),
    });
    return { state: 'changed', source: sourceAt(newText, whole, changed.answer), likeness };
  };
  return { findExact, find };
}

/** `anchorer` for one fact. */
export const reAnchor = (source: FactSource, oldText: string, newText: string): Anchored =>
  anchorer(oldText, newText).find(source);
