import { type Database, readBatch } from '@/db/client';
import { selectOpenTestFacts } from '@/db/queries/standings';

/** Ids of a pack's facts that tests of the learner ask which are not handed in yet: what `givenAwayBy` is asked with. */
export async function listOpenTestFacts(db: Database, userId: string, packId: string): Promise<string[]> {
  const [rows = []] = await readBatch(db, [selectOpenTestFacts(userId)]);
  return rows.filter((row) => row.packId === packId).map((row) => String(row.factId));
}
