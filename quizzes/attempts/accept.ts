import type { AttemptMode } from '@/quizzes/generation/blueprint';
import { err, ok, type Result } from '@/quizzes/result';
import { isDue, practiceRounds } from './progress';
import type { ScoredResponse } from './score';

export type AcceptProblem = { type: 'no-such-item' | 'already-answered' | 'attempt-finished' | 'not-due-for-practice' };

/**
 * Whether an answer may be taken. The scored round closes when the attempt ends; practice rounds stay open after it, for
 * items missed in the round before, and don't exist in an assessed attempt.
 */
export function acceptResponse(asked: {
  mode: AttemptMode;
  total: number;
  finished: boolean;
  responses: readonly ScoredResponse[];
  position: number;
  round: number;
}): Result<'accept', AcceptProblem> {
  const { mode, total, finished, responses, position, round } = asked;
  if (!Number.isInteger(position) || position < 0 || position >= total) return err({ type: 'no-such-item' });
  if (responses.some((r) => r.position === position && r.round === round)) return err({ type: 'already-answered' });
  if (round === 0) return finished ? err({ type: 'attempt-finished' }) : ok('accept');
  if (mode === 'assessed' || round > practiceRounds || !isDue(responses, position, round))
    return err({ type: 'not-due-for-practice' });
  return ok('accept');
}
