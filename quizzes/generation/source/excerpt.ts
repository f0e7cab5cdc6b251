import type { Span } from './find-phrase';

/** A part of the document as it is shown: verbatim, with "…" where the sentence goes on. */
export type Excerpt = Span & { text: string };

const ellipsis = '…';

const wordSpans = (text: string, { start, end }: Span): Span[] =>
  Array.from(text.slice(start, end).matchAll(/\S+/g), ({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));

/** Cuts are moved to a comma or semicolon when there is one within so many words of the cut. */
const tidyReach = 4;

/**
 * At most `limit` words of a sentence around `core`, on both sides as far as the limit, the sentence and `barriers` allow.
 * Offsets are the document's. `undefined` when the core alone has more words, or a barrier touches it.
 */
export function excerptAround(
  text: string,
  sentence: Span,
  core: Span,
  limit: number,
  barriers: readonly Span[] = [],
): Excerpt | undefined {
  const words = wordSpans(text, sentence);
  let first = words.findIndex((word) => word.end > core.start);
  let last = words.findLastIndex((word) => word.start < core.end);
  if (first < 0 || last < first || last - first + 1 > limit) return undefined;
  const isBarred = (word: Span | undefined) =>
    word === undefined || barriers.some((barrier) => word.start < barrier.end && barrier.start < word.end);
  if (words.slice(first, last + 1).some(isBarred)) return undefined;
  const [coreFirst, coreLast] = [first, last];
  for (let grows = true; grows && last - first + 1 < limit; ) {
    grows = false;
    if (!isBarred(words[last + 1])) {
      last += 1;
      grows = true;
    }
    if (last - first + 1 < limit && first > 0 && !isBarred(words[first - 1])) {
      first -= 1;
      grows = true;
    }
  }
  [first, last] = tidy(text, words, { first, last, coreFirst, coreLast });
  return cut(text, sentence, core, { start: words[first]?.start ?? core.start, end: words[last]?.end ?? core.end });
}

type Window = { first: number; last: number; coreFirst: number; coreLast: number };

function tidy(text: string, words: readonly Span[], { first, last, coreFirst, coreLast }: Window): [number, number] {
  const endsClause = (index: number) => /[,;:]$/.test(text.slice(words[index]?.start, words[index]?.end));
  let [from, to] = [first, last];
  if (last < words.length - 1) {
    for (let index = last; index >= Math.max(coreLast, last - tidyReach); index -= 1) {
      if (endsClause(index)) {
        to = index;
        break;
      }
    }
  }
  if (first > 0) {
    for (let index = first; index <= Math.min(coreFirst, first + tidyReach); index += 1) {
      if (endsClause(index - 1)) {
        from = index;
        break;
      }
    }
  }
  return [from, to];
}

/** The span as an excerpt of its sentence; punctuation that only leads on is left out at a cut. */
function cut(text: string, sentence: Span, core: Span, { start, end }: Span): Excerpt {
  const isCutLeft = text.slice(sentence.start, start).trim() !== '';
  const isCutRight = /[\p{L}\p{N}]/u.test(text.slice(end, sentence.end));
  const trimmed = isCutRight ? text.slice(start, end).replace(/[\s,;:(–-]+$/, '') : text.slice(start, sentence.end).trimEnd();
  const shown = text.slice(start, Math.max(core.end, start + trimmed.length));
  return {
    start,
    end: start + shown.length,
    text: `${isCutLeft ? `${ellipsis} ` : ''}${shown}${isCutRight ? ` ${ellipsis}` : ''}`,
  };
}
