import { fsrsOf } from './fsrs';
import { daysBetween, localDay } from './local-day';
import type { KnownMemory, Memory } from './memory';
import type { MemorySettings } from './settings';

/** Local days since the last review that counted; never below 0. */
export const elapsedDays = (memory: KnownMemory, at: number, { timeZone, rolloverHour }: MemorySettings): number =>
  Math.max(0, daysBetween(localDay(memory.lastAt, timeZone, rolloverHour), localDay(at, timeZone, rolloverHour)));

/**
 * The chance, from 0 to 1, that the fact is recalled at `at` (ms), by FSRS-6's forgetting curve over the local days since the last
 * review: 1 on the same day. `undefined` for a new memory, of which nothing is known.
 */
export function retrievability(memory: Memory, at: number, settings: MemorySettings): number | undefined {
  if (memory.type === 'new') return undefined;
  return fsrsOf(settings).recall(elapsedDays(memory, at, settings), memory.stability);
}
