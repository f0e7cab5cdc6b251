import type { Database } from '@/db/client';
import { findUserOfAccount, type ProviderAccount } from '@/db/queries/credentials';

export type KnownUser = { id: string; email: string; isEmailVerified: boolean };

/** The registered user who linked this account of a provider, if somebody did. */
export async function findUserByAccount(db: Database, account: ProviderAccount): Promise<KnownUser | undefined> {
  const user = await findUserOfAccount(db, account);
  return user?.email ? { id: user.id, email: user.email, isEmailVerified: user.emailVerifiedAt !== null } : undefined;
}
