import { addDays, localDay } from './local-day';
import type { Memory } from './memory';
import type { MemorySettings } from './settings';

/** How many facts fall due on each of `days` local days from today on; what is overdue counts today. `now` is in ms. */
export function forecast(
  memories: readonly Memory[],
  now: number,
  { timeZone, rolloverHour }: MemorySettings,
  days: number,
): { day: string; count: number }[] {
  const today = localDay(now, timeZone, rolloverHour);
  const counts = new Map<string, number>();
  for (let ahead = 0; ahead < days; ahead++) counts.set(addDays(today, ahead), 0);
  for (const memory of memories) {
    if (memory.type === 'new') continue;
    const due = localDay(memory.due, timeZone, rolloverHour);
    const isOverdue = due < today;
    const day = isOverdue ? today : due;
    const count = counts.get(day);
    if (count !== undefined) counts.set(day, count + 1);
  }
  return [...counts].map(([day, count]) => ({ day, count }));
}
