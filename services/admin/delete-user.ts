import type { Database } from '@/db/client';
import { findListedUser } from '@/db/queries/admin';
import { err, type Result } from '@/quizzes/result';
import { deleteAccount } from '../accounts/delete-account';

/**
 * Deletes someone's account with everything in it, as they could themselves. `typed` must be the account's address, or `word` for a
 * guest. The last administrator stays.
 */
export async function deleteUser(
  db: Database,
  asked: { userId: string; typed: string; word: string },
  now: Date,
): Promise<Result<undefined, { type: 'not-found' | 'last-administrator' | 'not-confirmed' }>> {
  if (!(await findListedUser(db, asked.userId))) return err({ type: 'not-found' });
  return await deleteAccount(db, asked, now);
}
