import { type Database, writeBatch } from '@/db/client';
import { changeAddress, deleteLinksWith } from '@/db/queries/addresses';
import { findUser, findUserByEmail } from '@/db/queries/users';
import { err, ok, type Result } from '@/quizzes/result';
import { mailTokenHash, makeMailToken, peekMailToken } from './mail-token';
import { type NotProved, proveOwner } from './prove-owner';
import { emailSchema } from './sign-up';
import type { LinkProblem } from './verify-email';

/**
 * Whether a signed-in user may ask for this address: they gave their password, or signed in within ten minutes. Returns the address
 * as it is kept. Changes nothing; whether someone has the address is not told.
 */
export async function mayChangeEmail(
  db: Database,
  input: { userId: string; sessionId: string; email: string; password: string },
  now: Date,
): Promise<Result<{ email: string }, NotProved | { type: 'bad-email' | 'same-email' }>> {
  const email = emailSchema.safeParse(input.email.trim());
  if (!email.success) return err({ type: 'bad-email' });
  if ((await findUser(db, input.userId))?.email === email.data) return err({ type: 'same-email' });
  const proved = await proveOwner(db, input, now);
  return proved.ok ? ok({ email: email.data }) : proved;
}

/** Makes a link's token for the new address; `undefined` if an account has it, which nobody is to be told. */
export async function askEmailChange(
  db: Database,
  { userId, email }: { userId: string; email: string },
  now: Date,
): Promise<{ token: string } | undefined> {
  if (await findUserByEmail(db, email)) return undefined;
  return { token: await makeMailToken(db, { purpose: 'change-email', email, userId }, now) };
}

/**
 * Gives a user the address that the link was sent to, once and proved; links to the old one do nothing any more. Someone else's link
 * is left as it is. Returns both addresses, so that the old one can be told.
 */
export async function changeEmail(
  db: Database,
  { userId, token }: { userId: string; token: string },
  now: Date,
): Promise<Result<{ email: string; previous: string | undefined }, LinkProblem>> {
  const [holder, user] = await Promise.all([peekMailToken(db, 'change-email', token, now), findUser(db, userId)]);
  if (!holder) return err({ type: 'bad-link' });
  if (holder.userId !== userId) return err({ type: 'not-yours' });
  const link = { purpose: 'change-email', tokenHash: mailTokenHash(token) } as const;
  const [changed] = await writeBatch(db, [
    changeAddress(link, userId, now),
    deleteLinksWith(link, ['change-email', 'verify', 'reset', 'sign-in'], now),
  ]);
  if (!changed?.rowsAffected) return err({ type: 'bad-link' });
  return ok({ email: holder.email, previous: user?.email ?? undefined });
}
