import type { Span } from './find-words';

/** A part of a text that a model is shown at once. `paragraphs` counts those that end in it. */
export type Passage = Span & { paragraphs: number };

/** Room for a paragraph or a few; in UTF-16 units. */
const longestPassage = 2400;

/** A paragraph that is longer is divided where a sentence seems to end, else at a space, else anywhere. */
function divide(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > longestPassage) {
    const piece = text.slice(from, from + longestPassage);
    const stop = Math.max(...[...piece.matchAll(/[.!?…]["”’»)\]]*\s/gu)].map((match) => match.index + match[0].length), 0);
    const space = piece.lastIndexOf(' ') + 1;
    const cut = stop > longestPassage / 4 ? stop : space > longestPassage / 4 ? space : longestPassage;
    pieces.push({ start: from, end: from + cut });
    from += cut;
  }
  return [...pieces, { start: from, end }];
}

/**
 * The text in parts of whole paragraphs, none of them in two parts and none left out, each part with at most 2,400 characters (UTF-16
 * units). Only a paragraph that is longer by itself is divided.
 */
export function splitPassages(text: string): Passage[] {
  const passages: Passage[] = [];
  for (const match of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    const paragraph = { start: match.index, end: match.index + match[0].length };
    const last = passages.at(-1);
    if (last && paragraph.end - last.start <= longestPassage) {
      last.end = paragraph.end;
      last.paragraphs += 1;
      continue;
    }
    const pieces = divide(text, paragraph);
    passages.push(...pieces.map((piece, index) => ({ ...piece, paragraphs: index === pieces.length - 1 ? 1 : 0 })));
  }
  return passages;
}
