import type { AttemptMode } from '@/quizzes/generation/blueprint';
import type { ScoredResponse } from './score';

/** How often a missed item comes back within one practice attempt. */
export const practiceRounds = 3;

/**
 * What comes next: in round 0 the first item without an answer; then, in practice, the items whose latest answer was not
 * correct, round by round, at most three times each. `undefined`: nothing is left to ask.
 */
export function nextPosition(
  total: number,
  responses: readonly ScoredResponse[],
  mode: AttemptMode,
): { position: number; round: number } | undefined {
  for (let round = 0; round <= (mode === 'practice' ? practiceRounds : 0); round += 1) {
    for (let position = 0; position < total; position += 1) {
      if (isDue(responses, position, round)) return { position, round };
    }
  }
  return undefined;
}

/** Whether an item may be answered in a round: not answered there yet, and missed in the round before. */
export function isDue(responses: readonly ScoredResponse[], position: number, round: number): boolean {
  if (responses.some((response) => response.position === position && response.round === round)) return false;
  if (round === 0) return true;
  return responses.some((r) => r.position === position && r.round === round - 1 && r.verdict !== 'correct');
}
