import { normalize } from '@/quizzes/facts/normalize';

/** Half open, in UTF-16 units of the document. */
export type Span = { start: number; end: number };

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

type Index = { padded: string; words: readonly (Span & { normal: string })[] };

const indexes = new Map<string, Index>();
const mostIndexes = 4000;

/** The words of a text with their places, each normalised, and all of them in a row. */
function indexOf(text: string): Index {
  const known = indexes.get(text);
  if (known) return known;
  const words = Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    normal: normalize(word),
  }));
  const made = { padded: ` ${normalize(text)} `, words };
  if (indexes.size >= mostIndexes) indexes.clear();
  indexes.set(text, made);
  return made;
}

/** Every place where the phrase stands in the text as whole words, whatever its case, accents or punctuation. */
export function findPhrase(text: string, phrase: string): Span[] {
  const normal = normalize(phrase);
  const { padded, words } = indexOf(text);
  if (normal === '' || !padded.includes(` ${normal} `)) return [];
  const wanted = normal.split(' ');
  const found: Span[] = [];
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    if (wanted.every((word, offset) => words[at + offset]?.normal === word)) {
      found.push({ start: words[at]?.start ?? 0, end: words[at + wanted.length - 1]?.end ?? 0 });
    }
  }
  return found;
}
