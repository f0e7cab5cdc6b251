import { type Database, writeBatch } from '@/db/client';
import { deleteOwned, listIdsOf } from '@/db/queries/export';
import { findUser } from '@/db/queries/users';
import { err, ok, type Result } from '@/quizzes/result';
import { retireIds } from './retired-ids';

/**
 * Deletes a user and everything of theirs at once and for good, guests who were merged into them included, in one batch. A text with
 * editors goes to the one who has edited it longest; of the others those that nobody else has learned from go, and the rest stay without
 * an owner: public ones as they are, others in the archive. `typed` must be the account's address, or for a guest the word they were shown. What is left is a hash of
 * each id, so that a page still open can't bring it back. Whoever alone administers others' accounts stays, until somebody else does.
 */
export async function deleteAccount(
  db: Database,
  { userId, typed, word }: { userId: string; typed: string; word: string },
  now: Date,
): Promise<Result<undefined, { type: 'not-confirmed' | 'last-administrator' }>> {
  const [user, ids] = await Promise.all([findUser(db, userId), listIdsOf(db, userId)]);
  const wanted = user?.status === 'registered' ? user.email : word;
  if (!user || !wanted || typed.trim().toLowerCase() !== wanted.toLowerCase()) return err({ type: 'not-confirmed' });
  await writeBatch(db, [...deleteOwned(userId, now), ...retireIds(db, ids, now)]);
  return (await findUser(db, userId)) ? err({ type: 'last-administrator' }) : ok(undefined);
}
