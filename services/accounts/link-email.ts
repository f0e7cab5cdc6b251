import { type Database, writeBatch } from '@/db/client';
import { deleteExpiredMailTokens, insertMailToken } from '@/db/queries/mail-tokens';
import { findUserByEmail } from '@/db/queries/users';
import { mailTokenHash, mailTokenMinutes } from './mail-token';

/**
 * Stores what a mailed link to sign in carries, as a hash, for one use within a quarter of an hour; about the account with this address
 * if there is one. Used by `useMailToken(db, 'sign-in', token, now)`.
 */
export async function linkEmail(db: Database, { email, token }: { email: string; token: string }, now: Date): Promise<void> {
  const user = await findUserByEmail(db, email);
  await writeBatch(db, [
    deleteExpiredMailTokens(db, now),
    insertMailToken(db, {
      tokenHash: mailTokenHash(token),
      purpose: 'sign-in',
      email,
      userId: user?.id ?? null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + mailTokenMinutes['sign-in'] * 60_000),
    }),
  ]);
}
