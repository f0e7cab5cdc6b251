import type { Database } from '@/db/client';
import { listConfusionCounts } from '@/db/queries/confusions';

export type ConfusedPair = { askedFactId: string; givenFactId: string; count: number; lastAt: Date };

const rememberedDays = 90;

/**
 * The pairs of a pack's facts that a learner confused in the 90 days before `now`, the most frequent first. A pair is directed:
 * the asked fact, and the one whose value was given. Facts may be gone from the pack's current version: the caller looks them up.
 */
export async function listConfusions(db: Database, userId: string, packId: string, now: Date): Promise<ConfusedPair[]> {
  const since = new Date(now.getTime() - rememberedDays * 86_400_000);
  const rows = await listConfusionCounts(db, userId, packId, since);
  return rows.map((row) => ({ ...row, lastAt: new Date(row.lastAt) }));
}
