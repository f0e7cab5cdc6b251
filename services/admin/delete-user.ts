import type { Database } from '@/db/client';
import { countAdministrators, findListedUser } from '@/db/queries/admin';
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
  const [user, administrators] = await Promise.all([findListedUser(db, asked.userId), countAdministrators(db)]);
  if (!user) return err({ type: 'not-found' });
  if (user.isAdmin && administrators <= 1) return err({ type: 'last-administrator' });
  const deleted = await deleteAccount(db, asked, now);
  return deleted;
}
