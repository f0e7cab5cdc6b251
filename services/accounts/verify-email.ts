import { type Database, writeBatch } from '@/db/client';
import { confirmAddress, deleteLinksWith } from '@/db/queries/addresses';
import { findUser } from '@/db/queries/users';
import { err, ok, type Result } from '@/quizzes/result';
import { mailTokenHash, makeMailToken, peekMailToken } from './mail-token';

/** Makes a link's token for a user whose address is not proved; `undefined` if it is, or there is no such account. */
export async function askVerification(
  db: Database,
  userId: string,
  now: Date,
): Promise<{ email: string; token: string } | undefined> {
  const user = await findUser(db, userId);
  if (user?.status !== 'registered' || !user.email || user.emailVerifiedAt) return undefined;
  const token = await makeMailToken(db, { purpose: 'verify', email: user.email, userId }, now);
  return { email: user.email, token };
}

export type LinkProblem = { type: 'bad-link' | 'not-yours' };

/**
 * Takes a user's address for proved, once, if the link was sent to it and to them. Someone else's link is left as it is: whoever
 * reads a mail about an account that another made with their address must not confirm it.
 */
export async function verifyEmail(
  db: Database,
  { userId, token }: { userId: string; token: string },
  now: Date,
): Promise<Result<{ email: string }, LinkProblem>> {
  const holder = await peekMailToken(db, 'verify', token, now);
  if (!holder) return err({ type: 'bad-link' });
  if (holder.userId !== userId) return err({ type: 'not-yours' });
  const link = { purpose: 'verify', tokenHash: mailTokenHash(token) } as const;
  const [confirmed] = await writeBatch(db, [confirmAddress(link, userId, now), deleteLinksWith(link, ['verify'], now)]);
  return confirmed?.rowsAffected ? ok({ email: holder.email }) : err({ type: 'bad-link' });
}
