import { addDays, localDay } from './local-day';
import type { Memory } from './memory';
import { retrievability } from './retrievability';
import type { MemorySettings } from './settings';

/**
 * What is overdue after a pause, spread over 3, 5 or 7 local days from today on: each fact with its day, the one most likely to be
 * forgotten first. No day has more than one fact more than another, and the earlier days have the more. `now` is in ms.
 */
export function spreadBacklog(
  overdue: readonly { factId: string; memory: Memory }[],
  days: 3 | 5 | 7,
  now: number,
  settings: MemorySettings,
): { factId: string; day: string }[] {
  const today = localDay(now, settings.timeZone, settings.rolloverHour);
  const atRisk = overdue
    .map(({ factId, memory }) => ({ factId, recall: retrievability(memory, now, settings) ?? 0 }))
    .sort((a, b) => a.recall - b.recall);
  const least = Math.floor(atRisk.length / days);
  const fuller = atRisk.length % days;
  const startOf = (ahead: number): number => ahead * least + Math.min(ahead, fuller);
  return Array.from({ length: days }, (_, ahead) =>
    atRisk.slice(startOf(ahead), startOf(ahead + 1)).map(({ factId }) => ({ factId, day: addDays(today, ahead) })),
  ).flat();
}
