/** A text as it is compared: typographic variants of a sign are one sign, and any run of space is one space. */
export type Folded = {
  folded: string;
  /** For each unit of `folded`, where in the text it begins; one more for the end. */
  at: readonly number[];
};

export type Span = { start: number; end: number };

const variants: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'“”„‟«»″'].map((sign) => [sign, '"'])),
  ...Object.fromEntries([...'‘’‚‛′`´'].map((sign) => [sign, "'"])),
  ...Object.fromEntries([...'‐‑‒–—−'].map((sign) => [sign, '-'])),
  '…': '...',
  '\u00ad': '',
  '\u200b': '',
  '\ufeff': '',
};

/** In UTF-16 units: work for a few milliseconds. */
const restAfter = 8000;

/** What `fold` does, in steps. */
export function* foldInSteps(text: string): Generator<undefined, Folded> {
  const parts: string[] = [];
  const at: number[] = [];
  let wasSpace = false;
  for (let index = 0; index < text.length; index += 1) {
    if (index % restAfter === restAfter - 1) yield;
    const sign = text.charAt(index);
    const isSpace = /\s/.test(sign);
    const put = isSpace ? (wasSpace ? '' : ' ') : (variants[sign] ?? sign);
    if (put !== '') wasSpace = isSpace;
    for (const unit of put) {
      parts.push(unit);
      at.push(index);
    }
  }
  at.push(text.length);
  return { folded: parts.join(''), at };
}

/** No letter, digit or case is ever changed, so that what is found says the same. */
export function fold(text: string): Folded {
  const steps = foldInSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Where in the text the words stand, apart from typography; every place, within `within` if it is given. */
export function findWords(words: string, text: Folded, within: Span): Span[] {
  const wanted = fold(words).folded.trim();
  const found: Span[] = [];
  if (wanted === '') return found;
  for (let from = text.folded.indexOf(wanted); from >= 0; from = text.folded.indexOf(wanted, from + 1)) {
    const last = text.at[from + wanted.length - 1] ?? 0;
    const span = { start: text.at[from] ?? 0, end: last + 1 };
    if (span.start >= within.start && span.end <= within.end) found.push(span);
  }
  return found;
}

const isLetterOrDigit = (sign: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(sign);

/** Whether a span begins or ends within a word or a number: "ounded in 195", "200" of "4,200". */
export function cutsWord(text: string, { start, end }: Span): boolean {
  const cuts = (at: number): boolean => {
    const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)];
    if (isLetterOrDigit(before.slice(-1)) && isLetterOrDigit(after.charAt(0))) return true;
    return (
      (/\d[.,'\u00a0\u202f]$/.test(before) && /^\d/.test(after)) || (/\d$/.test(before) && /^[.,'\u00a0\u202f]\d/.test(after))
    );
  };
  return cuts(start) || cuts(end);
}
