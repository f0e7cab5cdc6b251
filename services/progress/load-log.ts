import type { Database } from '@/db/client';
import { listMemories } from '@/db/queries/memories';
import {
  type FactReviews,
  listFactReviews,
  listPackConfusions,
  listScoredAttempts,
  listScoredItems,
  type PackConfusion,
  type ScoredAttempt,
} from '@/db/queries/progress';
import { listPackSizes } from '@/db/queries/standings';
import type { Memory } from '@/memory/memory';
import { readReplayed } from '../memories/refresh-memories';
import type { Resting } from '../reviews/agenda';
import { findResting } from '../reviews/find-resting';
import type { LearnerSettings } from '../settings/find-settings';

/** What the page is derived from, as it stood at one moment. */
export type LearnerLog = Resting & {
  packs: readonly { id: string; title: string; version: string; facts: number }[];
  settings: LearnerSettings;
  /** Fact by fact, each in the order of time, without the answers to open tests. */
  logs: readonly FactReviews[];
  /** As they are stored, of facts in the packs' current versions: of one that an open test asks, not to be shown. */
  memories: readonly { packId: string; factId: string; memory: Memory }[];
  /** The last finished ones, newest first, at most `mostAttempts`. */
  attempts: readonly ScoredAttempt[];
  items: readonly { attemptId: string; factId: string; options: number | null }[];
  /** Of the last 90 days, the most frequent first. */
  confusions: readonly PackConfusion[];
};

/** More are listed in the history. */
export const mostAttempts = 200;
const confusionsMs = 90 * 86_400_000;

/** One reading of all that is known of a learner, in one pack or in all. Memories that wait to be replayed are, before it is read again. */
export async function loadLog(db: Database, userId: string, packId: string | undefined, now: Date): Promise<LearnerLog> {
  const read = async () => {
    const [packs, resting, logs, memories, attempts, items, confusions] = await Promise.all([
      listPackSizes(db, userId),
      findResting(db, userId),
      listFactReviews(db, userId, packId),
      listMemories(db, userId, packId),
      listScoredAttempts(db, userId, packId, mostAttempts),
      listScoredItems(db, userId, packId, mostAttempts),
      listPackConfusions(db, userId, packId, new Date(now.getTime() - confusionsMs)),
    ]);
    return { ...resting, packs, logs, memories, attempts, items, confusions };
  };
  return readReplayed(db, userId, read, ({ memories }) => memories.some(({ isCurrent }) => !isCurrent));
}
