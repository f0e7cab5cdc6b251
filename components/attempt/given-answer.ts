import type { ScoredResponse } from '@/quizzes/attempts/score';
import type { Verdict } from '@/quizzes/grading/grade';
import type { Response } from '@/quizzes/kinds/response';

/** A place in an attempt: which item, and how often it has come back. */
export type Place = { position: number; round: number };
export const isAt = (entry: Place, place: Place) => entry.position === place.position && entry.round === place.round;

/** Verdict and points are absent while an assessed attempt is open. */
export type GivenAnswer = {
  position: number;
  round: number;
  response: Response;
  verdict?: Verdict;
  earned?: number;
  /** The verdict is the learner's own. */
  overridden?: boolean;
};

/** As `nextPosition` reads it; an answer without a verdict is not known to be right. */
export const toProgress = ({ position, round, verdict, earned }: GivenAnswer): ScoredResponse => ({
  position,
  round,
  verdict: verdict ?? 'wrong',
  earned: earned ?? 0,
});
