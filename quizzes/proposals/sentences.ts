import type { Block } from './blocks';
import type { Words } from './words/words';

export type Sentence = { start: number; end: number; text: string; block: Block };

/** A longer run without an end is no sentence that a person would read. */
export const longestSentence = 1200;

const closing = /[»”"’')\]]/;
const opening = /[\p{Lu}\d«“"‘'(¿¡[]/u;

const endsAbbreviation = (text: string, stop: number, words: Words): boolean => {
  const before = text.slice(Math.max(0, stop - 14), stop);
  const word = before.match(/[\p{L}.°º]+$/u)?.[0] ?? '';
  return /^(?:\p{Lu}|\p{Lu}\.\p{Lu})$/u.test(word) || words.abbreviations.has(word.toLowerCase());
};

/** "IOM Logo – The organization is …": what stands before the dash is a label and no part of the sentence. */
const labelled = /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+){0,3} [–—-] (?=\p{Lu}\p{Ll}* \p{L})/u;

/** The sentences of a block, each with its place in the text. Every step looks at a bounded piece of text. */
export function splitSentences(text: string, block: Block, words: Words): Sentence[] {
  const sentences: Sentence[] = [];
  let start = block.start;
  const push = (stop: number) => {
    let from = start;
    while (from < stop && /\s/.test(text[from] ?? '')) from += 1;
    let to = stop;
    while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
    const label = text.slice(from, Math.min(to, from + 60)).match(labelled)?.[0].length ?? 0;
    if (to - from - label >= 8 && to - from <= longestSentence)
      sentences.push({ start: from + label, end: to, text: text.slice(from + label, to), block });
    start = stop;
  };
  for (let at = block.start; at < block.end; at += 1) {
    const sign = text[at] ?? '';
    if (sign !== '.' && sign !== '!' && sign !== '?' && sign !== '…') continue;
    let after = at + 1;
    while (after < block.end && after < at + 6 && (closing.test(text[after] ?? '') || /[.!?…]/.test(text[after] ?? '')))
      after += 1;
    const footnote = text.slice(after, after + 8).match(/^(?:\[\d{1,3}\]){1,2}/)?.[0].length ?? 0;
    after += footnote;
    if (after < block.end && !/\s/.test(text[after] ?? '')) continue;
    const following = text.slice(after, after + 8).trimStart()[0];
    if (following !== undefined && after < block.end && !opening.test(following)) continue;
    if (sign === '.' && after === at + 1 && after < block.end && endsAbbreviation(text, at, words)) continue;
    push(after);
    at = after - 1;
  }
  push(block.end);
  return sentences;
}
