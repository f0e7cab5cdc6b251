import type { Fact } from '@/quizzes/facts/fact';
import { leaksOf } from '@/quizzes/facts/leaks';
import { functionWords } from '@/quizzes/generation/flaws/words';
import type { Random } from '@/quizzes/generation/random';
import type { Excerpt } from '@/quizzes/generation/source/excerpt';
import { overlaps, type Span } from '@/quizzes/generation/source/find-phrase';
import type { Pack } from '@/quizzes/packs/pack';

const mostParts = 3;
const mostWords = 5;
const mostStretch = 2.5;

type Asked = {
  fact: Fact;
  pack: Pack;
  excerpt: Excerpt;
  /** Characters of the ellipsis that leads the passage. */
  lead: number;
  passage: string;
  changed: Span;
  /** How much longer the passage is than the excerpt. */
  shift: number;
  random: Random;
};

const isFigure = (text: string): boolean => /\d/.test(text);
const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

/** Words that carry on a sentence: alone they are no part that anyone would suspect. */
const carrying = new Set(
  'whether after before since during between through about over also well however such other others both including because while until against among within without upon more most not'.split(
    ' ',
  ),
);

/**
 * Unchanged parts of the passage that could as well have been the changed one: first what other facts say there, then runs of
 * words that carry meaning; about as long as the changed one, one of them of its shape, none touching another.
 */
export function partsOf(asked: Asked): Span[] {
  const { passage, changed, random } = asked;
  const shown = passage.slice(changed.start, changed.end);
  const isAlike = (span: Span) => {
    const length = span.end - span.start;
    return Math.max(length, shown.length) <= mostStretch * Math.min(length, shown.length);
  };
  const isClear = (span: Span, taken: readonly Span[]) => ![changed, ...taken].some((other) => overlaps(span, other));
  const text = (span: Span) => passage.slice(span.start, span.end);
  const isShaped = (span: Span) => isFigure(text(span)) === isFigure(shown) && isCapital(text(span)) === isCapital(shown);
  const answers = random.shuffle(answersIn(asked));
  const candidates = [...answers, ...random.shuffle(runsIn(passage))].filter(isAlike);
  // A lone small word is the last that anyone would suspect.
  const rank = (span: Span) => 2 * Number(isShaped(span)) + Number(answers.includes(span) || /[\s\d\p{Lu}]/u.test(text(span)));
  candidates.sort((a, b) => rank(b) - rank(a));
  const taken: Span[] = [];
  const take = (span: Span | undefined) => {
    if (!span || taken.length === mostParts || !isClear(span, taken)) return;
    if (!taken.some((other) => text(other).toLowerCase() === text(span).toLowerCase())) taken.push(span);
  };
  // Its length is not to mark the changed part: two times in three another one is no longer.
  if (random.int(0, 2) > 0) {
    take(candidates.find((span) => span.end - span.start <= shown.length));
    if (taken.length === 0) return [];
  }
  for (const span of candidates) take(span);
  return taken;
}

/** What facts that this one does not touch say in the excerpt, at its place in the passage. */
function answersIn({ fact, pack, excerpt, lead, changed, shift }: Asked): Span[] {
  const bound = leaksOf(pack.facts).get(fact.id);
  return pack.facts.flatMap((other) => {
    const { answerStart, answerEnd } = other.source;
    // A fact bound up with this one could be mended instead: two right answers.
    if (other.id === fact.id || bound?.has(other.id)) return [];
    if (answerStart < excerpt.start || answerEnd > excerpt.end) return [];
    const start = lead + answerStart - excerpt.start;
    const move = start >= changed.start ? shift : 0;
    return [{ start: start + move, end: lead + answerEnd - excerpt.start + move }];
  });
}

/** Runs of at most so many words, none of which is a function word. */
function runsIn(passage: string): Span[] {
  const runs: Span[] = [];
  let run: Span | undefined;
  let length = 0;
  for (const match of passage.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const isNext = run !== undefined && /^[ -]$/.test(passage.slice(run.end, span.start)) && length < mostWords;
    if (functionWords.has(match[0].toLowerCase()) || carrying.has(match[0].toLowerCase())) run = undefined;
    else if (run && isNext) {
      run.end = span.end;
      length += 1;
    } else {
      run = span;
      length = 1;
      runs.push(run);
    }
  }
  return runs;
}
