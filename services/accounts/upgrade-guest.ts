import { v7 as uuidv7 } from 'uuid';
import { type Database, writeBatch } from '@/db/client';
import { insertLinkedAccount, type LinkedWay } from '@/db/queries/credentials';
import { endSessionsOfRegistering, findUserByEmail, insertRegistered, registerGuest } from '@/db/queries/users';
import { err, ok, type Result } from '@/quizzes/result';

export type NewAccount = {
  guestId: string | undefined;
  /** In lower case. */
  email: string;
  isEmailVerified: boolean;
  name: string | undefined;
  /** The provider's account that they came by; undefined: by a link in a mail. */
  way: LinkedWay | undefined;
};

/**
 * Registers an account without a password, for whoever came by a provider or by a link in a mail. A guest keeps their row, and with it
 * every attempt and review, and their old cookies open nothing any more; without one a new row is made. An address that an account
 * has changes nothing.
 */
export async function upgradeGuest(
  db: Database,
  { guestId, email, isEmailVerified, name, way }: NewAccount,
  now: Date,
): Promise<Result<{ userId: string }, { type: 'email-taken' }>> {
  const userId = guestId ?? uuidv7();
  const registration = {
    userId,
    email,
    name: name?.trim().slice(0, 80) || null,
    passwordHash: null,
    emailVerifiedAt: isEmailVerified ? now : null,
  };
  const results = await writeBatch(db, [
    ...(guestId ? [endSessionsOfRegistering(guestId, email, now)] : []),
    guestId ? registerGuest(db, registration, now) : insertRegistered(db, registration, now),
    ...(way ? [insertLinkedAccount(userId, way, now, { email })] : []),
  ]);
  if (!results[guestId ? 1 : 0]?.rowsAffected) {
    // A guest whose other tab was faster: whoever has the address now is not asked, so that nobody enters a foreign account.
    if (guestId && !(await findUserByEmail(db, email)))
      return await upgradeGuest(db, { guestId: undefined, email, isEmailVerified, name, way }, now);
    return err({ type: 'email-taken' });
  }
  return ok({ userId });
}
