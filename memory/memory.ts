import { localDay } from './local-day';
import type { MemorySettings } from './settings';

/** What a learner's log says of one fact. A new memory has no stability: there is no spelling for "stability 0". */
export type NewMemory = { type: 'new' };
export type KnownMemory = {
  /** `learning` and `relearning` come back by the minute, `reviewed` by the local day. */
  type: 'learning' | 'relearning' | 'reviewed';
  /** Days until recall falls to 90 %. */
  stability: number;
  /** FSRS's difficulty, from 1 to 10. */
  difficulty: number;
  /** ms since 1970. */
  due: number;
  /** Time of the last review that counted, ms since 1970. */
  lastAt: number;
  reps: number;
  lapses: number;
  /** Index of the (re)learning step that it is on. */
  step: number;
  isLeech: boolean;
};
export type Memory = NewMemory | KnownMemory;

/** Whether a memory is to be asked for at `now` (ms): a learning one from its minute on, a reviewed one on the whole of its local
 * day, a new one never (it is not due, it is new). */
export function isDue(memory: Memory, now: number, { timeZone, rolloverHour }: MemorySettings): boolean {
  if (memory.type === 'new') return false;
  if (memory.type !== 'reviewed') return memory.due <= now;
  return memory.due <= now || localDay(memory.due, timeZone, rolloverHour) === localDay(now, timeZone, rolloverHour);
}
