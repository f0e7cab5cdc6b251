import type { Database } from '@/db/client';
import { rowToReview } from '@/db/queries/reviews';
import { evidenceOf } from '@/memory/evidence';
import { daysBetween, localDay } from '@/memory/local-day';
import { standing } from '@/memory/replay';
import type { MemorySettings } from '@/memory/settings';
import { streamLogs } from './stream-logs';

/** All histories of a learner, one after another, as flat arrays that a thread takes over cheaply. */
export type Histories = {
  /** Where each history begins, and at last where the last one ends. */
  starts: Uint32Array;
  /** 1 Again to 4 Easy. */
  ratings: Uint8Array;
  /** Local days since the review before; 0 for the first. */
  days: Uint32Array;
  /** 1: a label to learn from, 2: one that is held out, 0: only what came before others. */
  roles: Uint8Array;
  /** How many labels there are. */
  labels: number;
};

const heldOutShare = 0.2;

/**
 * A learner's standing reviews as FSRS's optimizer takes them. Labels are answers recalled in full (typed or self-graded) at least one
 * local day after another; of these the latest fifth is held out. Answers to a test that is still open are left out: every figure would
 * follow from them.
 */
export async function readHistories(db: Database, userId: string, settings: MemorySettings): Promise<Histories> {
  const starts = [0];
  const ratings: number[] = [];
  const days: number[] = [];
  const labels: { index: number; at: number }[] = [];
  for await (const logs of streamLogs(db, userId, 'shown')) {
    for (const log of logs) {
      let before: string | undefined;
      for (const review of standing(log.map(rowToReview))) {
        const evidence = review.isPractice ? undefined : evidenceOf(review);
        if (!evidence) continue;
        const day = localDay(review.at, settings.timeZone, settings.rolloverHour);
        const elapsed = before === undefined ? 0 : Math.max(0, daysBetween(before, day));
        if (elapsed > 0 && evidence.options === undefined) labels.push({ index: ratings.length, at: review.at });
        ratings.push(evidence.grade);
        days.push(elapsed);
        before = day;
      }
      if (ratings.length > (starts.at(-1) ?? 0)) starts.push(ratings.length);
    }
  }
  const times = Float64Array.from(labels, ({ at }) => at).sort();
  const heldOutFrom = times[Math.floor(times.length * (1 - heldOutShare))] ?? 0;
  const roles = new Uint8Array(ratings.length);
  for (const { index, at } of labels) roles[index] = at < heldOutFrom ? 1 : 2;
  return {
    starts: Uint32Array.from(starts),
    ratings: Uint8Array.from(ratings),
    days: Uint32Array.from(days),
    roles,
    labels: labels.length,
  };
}
