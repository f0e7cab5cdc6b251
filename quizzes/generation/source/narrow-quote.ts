import type { FactSource } from '@/quizzes/facts/fact';
import type { Span } from './find-phrase';

/** So many words beside the answer's own, or the quote says too little to settle anything. */
const fewestAround = 3;

const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/**
 * The longest part of the quote around its answer that contains none of `forbidden` (spans of the quote): so that the source
 * shown after one item does not answer another of the same quiz. Verbatim, offsets kept true. The source itself when nothing
 * has to go; `undefined` when too little would be left, or something forbidden touches the answer.
 */
export function narrowQuote(source: FactSource, forbidden: readonly Span[]): FactSource | undefined {
  if (forbidden.length === 0) return source;
  let from = 0;
  let to = source.quote.length;
  const answer = { start: source.answerStart - source.start, end: source.answerEnd - source.start };
  for (const { start, end } of forbidden) {
    if (end <= answer.start) from = Math.max(from, end);
    else if (start >= answer.end) to = Math.min(to, start);
    else return undefined;
  }
  const raw = source.quote.slice(from, to);
  const lead = raw.length - raw.replace(/^[^\p{L}\p{N}"“(]+|^\)\s*/u, '').length;
  const start = from === 0 ? 0 : Math.min(from + lead, answer.start);
  const end = to === source.quote.length ? to : Math.max(answer.end, from + raw.replace(/[\s,;:(–-]+$/, '').length);
  const quote = source.quote.slice(start, end);
  if (countWords(quote) < countWords(source.quote.slice(answer.start, answer.end)) + fewestAround) return undefined;
  return { ...source, start: source.start + start, end: source.start + end, quote };
}
