import { localDay } from '@/memory/local-day';
import { isDue, type KnownMemory } from '@/memory/memory';
import type { MemorySettings } from '@/memory/settings';
import { factKey } from './fact-key';
import type { LearnerLog } from './load-log';

export type Scheduled = { packId: string; factId: string; memory: KnownMemory };

/** The memories that reviews ask for when they are due: none that is suspended, and no leech unless the learner had it asked. */
export function scheduledFacts({ memories, marks }: LearnerLog): Scheduled[] {
  const suspended = new Map(marks.map(({ packId, factId, isSuspended }) => [factKey(packId, factId), isSuspended]));
  return memories.flatMap(({ packId, factId, memory }) => {
    if (memory.type === 'new') return [];
    const mark = suspended.get(factKey(packId, factId)) ?? null;
    return (mark === null ? memory.isLeech : mark === 1) ? [] : [{ packId, factId, memory }];
  });
}

/** Of those, the ones to be asked for at `at` (ms), by the rules of `services/reviews/count-due.ts`. */
export function dueFacts(
  scheduled: readonly Scheduled[],
  { marks }: LearnerLog,
  at: number,
  settings: MemorySettings,
): Scheduled[] {
  const today = localDay(at, settings.timeZone, settings.rolloverHour);
  const buried = new Set(marks.flatMap(({ packId, factId, buriedOn }) => (buriedOn === today ? [factKey(packId, factId)] : [])));
  return scheduled.filter(({ packId, factId, memory }) => !buried.has(factKey(packId, factId)) && isDue(memory, at, settings));
}
