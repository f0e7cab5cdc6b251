import { type Database, writeBatch } from '@/db/client';
import { moveAttempts } from '@/db/queries/attempts';
import { moveBoardEntries } from '@/db/queries/boards';
import { moveConfusions } from '@/db/queries/confusions';
import { mergeMarks } from '@/db/queries/marks';
import { deleteGuestMemories, markMergedWaiting } from '@/db/queries/memories';
import { moveDraftEditors, moveDrafts, movePackLinks, movePacks, moveReports, selectGuestCounts } from '@/db/queries/merge';
import { moveOverrides } from '@/db/queries/overrides';
import { moveReviews } from '@/db/queries/reviews';
import { mergeSettings } from '@/db/queries/settings';
import { endSessionsOfGuest, findUser, markMerged } from '@/db/queries/users';
import { refreshWaiting } from '../memories/refresh-memories';

/** How much came along: quizzes, answers in them, and reviews of cards. */
export type CameAlong = { attempts: number; answers: number; reviews: number };

const nothing: CameAlong = { attempts: 0, answers: 0, reviews: 0 };

/**
 * Moves all a guest did to the account they signed in to, in one batch, and ends the guest's sessions. Says how much came along.
 * Attempts, reviews, overrides and confusions keep their ids, so doing it twice moves nothing twice. Of settings and exam days the
 * account's win, of marks the newest; memories of facts that both know are replayed. No effect unless `guestId` is a guest.
 */
export async function mergeGuest(db: Database, guestId: string, accountId: string, now: Date): Promise<CameAlong> {
  if (guestId === accountId) return nothing;
  const [guest, account] = await Promise.all([findUser(db, guestId), findUser(db, accountId)]);
  if (guest?.status !== 'guest' || account?.status !== 'registered') return nothing;
  const [counts] = await writeBatch(db, [
    selectGuestCounts(guestId),
    markMergedWaiting(guestId, accountId),
    moveAttempts(db, guestId, accountId),
    moveReviews(db, guestId, accountId),
    moveOverrides(db, guestId, accountId),
    moveConfusions(db, guestId, accountId),
    moveBoardEntries(db, guestId, accountId),
    moveReports(guestId, accountId),
    movePacks(guestId, accountId),
    moveDrafts(guestId, accountId),
    ...moveDraftEditors(guestId, accountId),
    ...movePackLinks(guestId, accountId),
    ...mergeSettings(guestId, accountId),
    ...mergeMarks(guestId, accountId),
    deleteGuestMemories(db, guestId),
    endSessionsOfGuest(guestId, now),
    markMerged(db, guestId, accountId),
  ]);
  await refreshWaiting(db, accountId);
  const row = counts?.rows[0];
  return row ? { attempts: Number(row.attempts), answers: Number(row.answers), reviews: Number(row.reviews) } : nothing;
}
