import type { Database } from '@/db/client';
import { type LinkedAccountRow, listLinkedAccounts } from '@/db/queries/credentials';
import { listPasskeys } from '@/db/queries/passkeys';
import { findUser } from '@/db/queries/users';

export type LinkedAccount = Pick<LinkedAccountRow, 'provider' | 'providerAccountId' | 'label' | 'createdAt' | 'lastUsedAt'>;

/** The ways in that a user has: a password, so many passkeys, and accounts at providers, the oldest first. */
export async function listWays(
  db: Database,
  userId: string,
): Promise<{ hasPassword: boolean; passkeys: number; linked: LinkedAccount[] }> {
  const [user, passkeys, linked] = await Promise.all([
    findUser(db, userId),
    listPasskeys(db, userId),
    listLinkedAccounts(db, userId),
  ]);
  return {
    hasPassword: Boolean(user?.passwordHash),
    passkeys: passkeys.length,
    linked: linked.map(({ provider, providerAccountId, label, createdAt, lastUsedAt }) => ({
      provider,
      providerAccountId,
      label,
      createdAt,
      lastUsedAt,
    })),
  };
}
