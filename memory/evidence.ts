import { recallKinds } from '@/quizzes/kinds/item';
import type { Fsrs, FsrsState } from './fsrs';
import type { Grade, Review } from './review';

/** What a review says: a grade, and among how many answers it could have been guessed (`undefined`: none, it counts in full). */
export type Evidence = { grade: Grade; options?: number };

/**
 * The chance that a new fact, of which nothing is known, is known to the learner: even odds. Simulated with learners who know from 30 %
 * to 70 % at first, this misses the desired retention by 0.4 points at most; a prior of 30 % or 70 % misses by up to 1.
 */
export const priorRecall = 0.5;

/** Where the log doesn't say how many options there were. */
const usualOptions = 4;

/**
 * The evidence of a review. A self-grade is taken as given. A verdict: wrong is Again, close is Hard, correct is Good; in full where
 * the learner produces the answer (typed, cloze, numeric, a card), else to be weighed against luck. `undefined` if there is neither.
 */
export function evidenceOf({ kind, options, verdict, grade }: Review): Evidence | undefined {
  if (grade !== undefined) return { grade };
  if (verdict === undefined) return undefined;
  if (verdict === 'wrong') return { grade: 1 };
  const of = { grade: verdict === 'close' ? (2 as const) : (3 as const) };
  if (kind === 'card' || recallKinds.includes(kind)) return of;
  return { ...of, options: Math.max(1, options ?? (kind === 'true-false' ? 2 : usualOptions)) };
}

/**
 * P(knew | right) by Bayes: who knows (prior `recall`, from 0 to 1) is always right, who doesn't is right with the guess chance
 * g = 1 / options. R / (R + (1 − R) g).
 */
export const knewGivenRight = (recall: number, options: number): number => recall / (recall + (1 - recall) / options);

/**
 * The state after a right answer that was known with chance `weight` and else guessed. Known, the memory is at `knew` (FSRS's state
 * after the grade); guessed, it was forgotten and has just been shown again: `forgot` (FSRS's state after Again). The expected recall t
 * days on is weight · R(t, knew) + (1 − weight) · R(t, forgot). The stability of the mixture is the one whose curve meets this
 * expectation where it falls to the desired retention, so that the fact is due just then. Difficulty is the weighted mean.
 * Simulated at guess chances of 1/4 and 1/2, recall at the review misses a desired 90 % by 0.1 and 0.5 points; by 0.5 and 1.3 with the
 * geometric mean of the stabilities, by 1.6 and 3.7 with the arithmetic one (bench/guess-simulation.ts prints the rule as it is).
 */
export function mixture(knew: FsrsState, forgot: FsrsState, weight: number, fsrs: Fsrs, desiredRetention: number): FsrsState {
  if (weight >= 1) return knew;
  const difficulty = weight * knew.difficulty + (1 - weight) * forgot.difficulty;
  let low = Math.min(forgot.stability, knew.stability);
  let high = Math.max(forgot.stability, knew.stability);
  for (let halving = 0; halving < 40; halving++) {
    const middle = Math.sqrt(low * high);
    const days = middle * fsrs.intervalModifier;
    const expected = weight * fsrs.recall(days, knew.stability) + (1 - weight) * fsrs.recall(days, forgot.stability);
    if (expected > desiredRetention) low = middle;
    else high = middle;
  }
  return { stability: Math.sqrt(low * high), difficulty };
}
