import { type Database, readBatch } from '@/db/client';
import { rowToMemory, selectMemories } from '@/db/queries/memories';
import type { Memory } from '@/memory/memory';

/** The memories that the learner has of some facts of a pack, by fact id; a fact without one is not in it. */
export async function listNextDues(
  db: Database,
  userId: string,
  packId: string,
  factIds: readonly string[],
): Promise<Readonly<Record<string, Memory>>> {
  const [rows = []] = await readBatch(db, [selectMemories(userId, packId, factIds)]);
  return Object.fromEntries(rows.map(rowToMemory).map(({ factId, memory }) => [factId, memory]));
}
