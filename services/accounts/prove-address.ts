import { type Database, writeBatch } from '@/db/client';
import { takeBackAccount } from '@/db/queries/credentials';
import { findUser } from '@/db/queries/users';

/**
 * Takes the address of an account for proved by whoever opened the link that was sent to it. Where nobody had proved it, someone else
 * may have made the account: its sessions end, and its password, passkeys, linked accounts and open links go. `isTakenBack` says that
 * this happened. No effect on an account whose address is proved or is another one.
 */
export async function proveAddress(
  db: Database,
  { userId, email }: { userId: string; email: string },
  now: Date,
): Promise<{ isTakenBack: boolean }> {
  const before = await findUser(db, userId);
  if (!before || before.emailVerifiedAt) return { isTakenBack: false };
  const results = await writeBatch(db, takeBackAccount(userId, email, now));
  return { isTakenBack: (results.at(-1)?.rowsAffected ?? 0) > 0 };
}
