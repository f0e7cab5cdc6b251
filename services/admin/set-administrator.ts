import { type Database, writeBatch } from '@/db/client';
import { findListedUser, grantAdministration, withdrawAdministration } from '@/db/queries/admin';
import { err, ok, type Result } from '@/quizzes/result';

/** Makes an account an administrator's, or takes that back; never from the last one. Guests can't be. */
export async function setAdministrator(
  db: Database,
  userId: string,
  isAdmin: boolean,
): Promise<Result<undefined, { type: 'not-found' | 'guest' | 'last-administrator' }>> {
  await writeBatch(db, [isAdmin ? grantAdministration(userId) : withdrawAdministration(userId)]);
  const user = await findListedUser(db, userId);
  if (!user) return err({ type: 'not-found' });
  if (user.isAdmin === isAdmin) return ok(undefined);
  return err({ type: isAdmin ? 'guest' : 'last-administrator' });
}
