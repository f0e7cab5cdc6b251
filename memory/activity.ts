import { evidenceOf } from './evidence';
import { addDays, localDay, zoneOffset } from './local-day';
import { standing } from './replay';
import type { Review } from './review';
import type { MemorySettings } from './settings';
import type { ActiveDay } from './streak';

/** 53 weeks: a year and the week that it ends in. */
const shownDays = 371;

/**
 * The local day of a review: by the clock that the learner had then, where the log says how far it was ahead of UTC, else by the
 * settings' zone. So what was done in the evening of a journey stays on that evening.
 */
export const dayOfReview = ({ at, offsetMin }: Pick<Review, 'at' | 'offsetMin'>, settings: MemorySettings): string =>
  offsetMin === undefined
    ? localDay(at, settings.timeZone, settings.rolloverHour)
    : localDay(at + offsetMin * 60_000, 'UTC', settings.rolloverHour);

/**
 * Answers on each of 371 local days, days without included, oldest first. The last is `today`, or the latest day answered on where the
 * learner's calendar was ahead of it, as after a journey. `right` is any evidence above Again. Undone reviews don't count, those "just
 * for fun" do.
 */
export function activity(
  reviews: readonly Review[],
  settings: MemorySettings,
  today: string,
): { day: string; count: number; right: number }[] {
  const counts = new Map<string, { count: number; right: number }>();
  let last = today;
  for (const review of standing(reviews)) {
    const evidence = evidenceOf(review);
    if (!evidence) continue;
    const day = dayOfReview(review, settings);
    if (day > last) last = day;
    const { count, right } = counts.get(day) ?? { count: 0, right: 0 };
    counts.set(day, { count: count + 1, right: right + (evidence.grade > 1 ? 1 : 0) });
  }
  return Array.from({ length: shownDays }, (_, index) => {
    const day = addDays(last, index + 1 - shownDays);
    return { day, ...(counts.get(day) ?? { count: 0, right: 0 }) };
  });
}

/** The local days answered on, in order, as `streak` takes them. Undone reviews don't count, those "just for fun" do. */
export function activeDays(reviews: readonly Review[], settings: MemorySettings): ActiveDay[] {
  const days = new Map<string, ActiveDay>();
  for (const review of standing(reviews)) {
    const day = dayOfReview(review, settings);
    const offsetMin = review.offsetMin ?? zoneOffset(review.at, settings.timeZone) / 60_000;
    const known = days.get(day);
    if (known) days.set(day, { ...known, lastAt: review.at, lastOffsetMin: offsetMin });
    else days.set(day, { day, firstAt: review.at, lastAt: review.at, firstOffsetMin: offsetMin, lastOffsetMin: offsetMin });
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
