import { type Database, writeBatch } from '@/db/client';
import { moveAttempts } from '@/db/queries/attempts';
import { moveConfusions } from '@/db/queries/confusions';
import { deleteGuestMemories, moveReviews, refreshMemories } from '@/db/queries/memories';
import { moveOverrides } from '@/db/queries/overrides';
import { endSessionsOf, findUser, markMerged } from '@/db/queries/users';

/**
 * Moves all a guest did to the account they signed in to, in one batch, and ends the guest's sessions.
 * Attempts, reviews, overrides and confusions keep their ids, so doing it twice moves nothing twice. No effect unless `guestId` is a guest.
 */
export async function mergeGuest(db: Database, guestId: string, accountId: string, now: Date): Promise<void> {
  if (guestId === accountId || (await findUser(db, guestId))?.status !== 'guest') return;
  await writeBatch(db, [
    moveAttempts(db, guestId, accountId),
    moveReviews(db, guestId, accountId),
    moveOverrides(db, guestId, accountId),
    moveConfusions(db, guestId, accountId),
    deleteGuestMemories(db, guestId),
    refreshMemories(db, accountId),
    markMerged(db, guestId, accountId),
    endSessionsOf(db, guestId, now),
  ]);
}
