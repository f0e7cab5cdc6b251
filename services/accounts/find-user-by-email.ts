import type { Database } from '@/db/client';
import { findUserByEmail as findRow } from '@/db/queries/users';
import type { KnownUser } from './find-user-by-account';

/** The registered user with this address, in lower case. */
export async function findUserByEmail(db: Database, email: string): Promise<KnownUser | undefined> {
  const user = await findRow(db, email);
  if (user?.status !== 'registered' || !user.email) return undefined;
  return { id: user.id, email: user.email, isEmailVerified: user.emailVerifiedAt !== null };
}
