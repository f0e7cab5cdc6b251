import { type Database, writeBatch } from '@/db/client';
import { deleteBoardEntry } from '@/db/queries/boards';

/** Takes the learner's own entry off its board; leaving twice is leaving once. The attempt stays as it is. */
export async function leaveBoard(db: Database, userId: string, attemptId: string): Promise<void> {
  await writeBatch(db, [deleteBoardEntry(db, userId, attemptId)]);
}
