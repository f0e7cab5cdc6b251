import type { Fact } from '@/quizzes/facts/fact';
import type { Pack } from '@/quizzes/packs/pack';

/** Half open, in UTF-16 units of the document. */
export type Place = { start: number; end: number };

export const overlap = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

/** Every place where the text stands, letter by letter. */
export function placesOf(text: string, document: string): Place[] {
  const places: Place[] = [];
  if (text === '') return places;
  for (let at = document.indexOf(text); at >= 0; at = document.indexOf(text, at + 1)) {
    places.push({ start: at, end: at + text.length });
  }
  return places;
}

/** The verbatim pieces of an excerpt, which "…" keeps apart. */
export const piecesOf = (excerpt: string): string[] =>
  excerpt
    .split('…')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/** Where an excerpt's pieces stand in the document; `undefined` when one of them does not. */
export function locate(excerpt: string, pack: Pack): Place[] | undefined {
  const found = piecesOf(excerpt).map((piece) => placesOf(piece, pack.document.text));
  return found.length === 0 || found.some((places) => places.length === 0) ? undefined : found.flat();
}

/** Where the document answers the fact's question. */
export const answerPlaces = (fact: Fact): Place[] =>
  [fact.source, ...fact.alsoIn].map(({ answerStart, answerEnd }) => ({ start: answerStart, end: answerEnd }));

/** The document cut at line ends and after full stops: only to count in how many sentences a word stands. */
export const roughSentences = (pack: Pack): string[] =>
  pack.document.text.split(/\n+|(?<=[.!?])\s+/).filter((text) => text.trim() !== '');
