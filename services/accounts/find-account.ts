import type { Database } from '@/db/client';
import { findUser } from '@/db/queries/users';

export type Account = {
  email: string | undefined;
  /** Undefined while nobody has proved to read mail there. */
  emailVerifiedAt: Date | undefined;
  hasPassword: boolean;
};

/** What the account page says of a user, or `undefined` if there is no such user. */
export async function findAccount(db: Database, userId: string): Promise<Account | undefined> {
  const user = await findUser(db, userId);
  if (!user) return undefined;
  return {
    email: user.email ?? undefined,
    emailVerifiedAt: user.emailVerifiedAt ?? undefined,
    hasPassword: user.passwordHash !== null,
  };
}
