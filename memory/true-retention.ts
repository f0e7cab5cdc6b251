import { recallKinds } from '@/quizzes/kinds/item';
import { wilson } from '@/quizzes/statistics/interval';
import { evidenceOf } from './evidence';
import { daysBetween, localDay } from './local-day';
import { standing } from './replay';
import type { Review } from './review';
import type { MemorySettings } from './settings';

/** Local days since the fact was last answered; both ends belong to the band. */
const bands = [
  { from: 1, to: 3 },
  { from: 4, to: 7 },
  { from: 8, to: 21 },
  { from: 22, to: 90 },
  { from: 91, to: Number.POSITIVE_INFINITY },
] as const;

export type Retention = {
  from: number;
  /** `Infinity` in the last band. */
  to: number;
  n: number;
  recalled: number;
  share: number;
  /** Wilson's 95 % interval of `share`. */
  low: number;
  high: number;
};

/** Whether luck has no part in a right answer: the learner graded their own recall, or produced the answer. */
const isProduced = ({ kind, grade, options }: Review): boolean =>
  grade !== undefined || ((kind === 'card' || recallKinds.includes(kind)) && options === undefined);

/**
 * How much was still known after so many local days: for each fact, the first answer of a local day, if the fact had been answered on
 * an earlier one, by the days in between. It counts where it was produced (typed, a number, a gap) or is a card's self-grade; chosen
 * among options it could be luck, and what follows it on that day has just been shown, so that the fact's day counts for nothing.
 * Recalled is any evidence above Again, as at the end of a session. Undone reviews and those "just for fun" don't count. Bands without
 * an answer are left out. Facts are told apart by `factId`: give one pack's log, or ids that name the pack.
 */
export function trueRetention(reviews: readonly Review[], settings: MemorySettings): Retention[] {
  const { timeZone, rolloverHour } = settings;
  const lastDays = new Map<string, string>();
  const counts = bands.map(() => ({ n: 0, recalled: 0 }));
  for (const review of standing(reviews)) {
    const evidence = review.isPractice === true ? undefined : evidenceOf(review);
    if (!evidence) continue;
    const day = localDay(review.at, timeZone, rolloverHour);
    const last = lastDays.get(review.factId);
    if (last === day) continue;
    lastDays.set(review.factId, day);
    const age = last === undefined ? 0 : daysBetween(last, day);
    const count = counts[bands.findIndex(({ from, to }) => age >= from && age <= to)];
    if (!count || !isProduced(review)) continue;
    count.n += 1;
    if (evidence.grade > 1) count.recalled += 1;
  }
  return bands.flatMap((band, index) => {
    const { n, recalled } = counts[index] ?? { n: 0, recalled: 0 };
    return n === 0 ? [] : [{ ...band, n, recalled, share: recalled / n, ...wilson(recalled, n) }];
  });
}
