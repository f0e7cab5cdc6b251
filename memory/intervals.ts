import { fsrsOf } from './fsrs';
import type { Memory } from './memory';
import type { Grade } from './review';
import { daysSince, schedule, stateOf } from './schedule';
import type { MemorySettings } from './settings';

/**
 * When the fact would be due (ms) after each self-grade given at `at` (ms): what the buttons of a card say. With fuzz, give the fact's
 * id, since fuzz differs from fact to fact; the review then lands exactly where the button said.
 */
export function nextIntervals(memory: Memory, at: number, settings: MemorySettings, factId = ''): Record<Grade, { due: number }> {
  const after = (grade: Grade): { due: number } => {
    const state = fsrsOf(settings).next(stateOf(memory), daysSince(memory, at, settings), grade);
    return { due: schedule(memory, grade, state, { factId, at }, settings).due };
  };
  return { 1: after(1), 2: after(2), 3: after(3), 4: after(4) };
}
