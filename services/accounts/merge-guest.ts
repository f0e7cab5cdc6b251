import { type Database, writeBatch } from '@/db/client';
import { moveAttempts } from '@/db/queries/attempts';
import { moveConfusions } from '@/db/queries/confusions';
import { mergeMarks } from '@/db/queries/marks';
import { deleteGuestMemories, markMergedWaiting } from '@/db/queries/memories';
import { moveOverrides } from '@/db/queries/overrides';
import { moveReviews } from '@/db/queries/reviews';
import { mergeSettings } from '@/db/queries/settings';
import { endSessionsOf, findUser, markMerged } from '@/db/queries/users';
import { refreshWaiting } from '../memories/refresh-memories';

/**
 * Moves all a guest did to the account they signed in to, in one batch, and ends the guest's sessions.
 * Attempts, reviews, overrides and confusions keep their ids, so doing it twice moves nothing twice. Of settings and exam days the
 * account's win, of marks the newest; memories of facts that both know are replayed. No effect unless `guestId` is a guest.
 */
export async function mergeGuest(db: Database, guestId: string, accountId: string, now: Date): Promise<void> {
  if (guestId === accountId || (await findUser(db, guestId))?.status !== 'guest') return;
  await writeBatch(db, [
    markMergedWaiting(guestId, accountId),
    moveAttempts(db, guestId, accountId),
    moveReviews(db, guestId, accountId),
    moveOverrides(db, guestId, accountId),
    moveConfusions(db, guestId, accountId),
    ...mergeSettings(guestId, accountId),
    ...mergeMarks(guestId, accountId),
    deleteGuestMemories(db, guestId),
    markMerged(db, guestId, accountId),
    endSessionsOf(db, guestId, now),
  ]);
  await refreshWaiting(db, accountId);
}
