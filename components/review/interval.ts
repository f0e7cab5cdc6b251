import { daysBetween, localDay } from '@/memory/local-day';
import type { MemorySettings } from '@/memory/settings';

export type Interval = { unit: 'minutes' | 'hours' | 'days' | 'months' | 'years'; count: number };

const hourMs = 60 * 60 * 1000;

/** From `at` to `due` (both ms) as one would say it: minutes and hours within a day, then the learner's own days. */
export function intervalOf(at: number, due: number, settings: Pick<MemorySettings, 'timeZone' | 'rolloverHour'>): Interval {
  const ms = due - at;
  if (ms < hourMs) return { unit: 'minutes', count: Math.max(1, Math.round(ms / 60_000)) };
  const day = (moment: number) => localDay(moment, settings.timeZone, settings.rolloverHour);
  const days = daysBetween(day(at), day(due));
  if (days < 1) return { unit: 'hours', count: Math.round(ms / hourMs) };
  if (days < 60) return { unit: 'days', count: days };
  if (days < 730) return { unit: 'months', count: Math.round(days / 30.4) };
  return { unit: 'years', count: Math.round(days / 36.525) / 10 };
}

/** Days have words of their own: today, tomorrow. */
export const intervalKey = ({ unit, count }: Interval): 'today' | 'tomorrow' | 'days' | 'months' | 'years' =>
  unit === 'minutes' || unit === 'hours' ? 'today' : unit !== 'days' ? unit : count === 1 ? 'tomorrow' : 'days';
