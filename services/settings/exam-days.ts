import { type Database, readBatch, writeBatch } from '@/db/client';
import { selectExamDay, storeExamDay } from '@/db/queries/settings';
import { insertGuest } from '@/db/queries/users';

/** The calendar day ("2026-11-25", the learner's own) on which the learner wants to know a pack. */
export async function findExamDay(db: Database, userId: string | undefined, packId: string): Promise<string | undefined> {
  if (userId === undefined) return undefined;
  const [rows] = await readBatch(db, [selectExamDay(userId, packId)]);
  return rows?.[0] ? String(rows[0].examOn) : undefined;
}

/** Sets that day, or takes it away. A new guest's row is made; no effect for a user who is not there. */
export async function saveExamDay(
  db: Database,
  { user, packId, day }: { user: { id: string; isNewGuest: boolean }; packId: string; day: string | undefined },
  now: Date,
): Promise<void> {
  await writeBatch(db, [...(user.isNewGuest ? [insertGuest(db, user.id, now)] : []), storeExamDay(user.id, packId, day, now)]);
}
