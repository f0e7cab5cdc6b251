import { type Database, writeBatch } from '@/db/client';
import { deleteLinksWith, dropUnprovedWaysIn, endSessionsOfLink, resetPasswordOf } from '@/db/queries/addresses';
import { findUserByEmail } from '@/db/queries/users';
import { err, ok, type Result } from '@/quizzes/result';
import { mailTokenHash, makeMailToken, peekMailToken } from './mail-token';
import { hashPassword, type PasswordProblem, passwordProblem } from './password';
import { emailSchema } from './sign-up';
import { forgetTries } from './throttle';

/** Makes a link's token for the account with this address; `undefined` if there is none, which nobody is to be told. */
export async function askPasswordReset(
  db: Database,
  email: string,
  now: Date,
): Promise<{ email: string; token: string } | undefined> {
  const parsed = emailSchema.safeParse(email.trim());
  const user = parsed.success ? await findUserByEmail(db, parsed.data) : undefined;
  if (user?.status !== 'registered' || !user.email) return undefined;
  const token = await makeMailToken(db, { purpose: 'reset', email: user.email, userId: user.id }, now);
  return { email: user.email, token };
}

export type ResetPasswordProblem = { type: 'bad-link' } | { type: 'bad-password'; problem: PasswordProblem };

/**
 * Sets the password by a link, once, in one batch: ends all sessions, makes every other open link of the user useless, and takes the
 * address for proved. Where it was not, ways in that were added before go too: they may be a stranger's. A password that can't be
 * taken leaves the link as it was.
 */
export async function resetPassword(
  db: Database,
  { token, password }: { token: string; password: string },
  now: Date,
): Promise<Result<{ email: string }, ResetPasswordProblem>> {
  const holder = await peekMailToken(db, 'reset', token, now);
  if (!holder) return err({ type: 'bad-link' });
  const problem = passwordProblem(password, { email: holder.email });
  if (problem) return err({ type: 'bad-password', problem });
  const link = { purpose: 'reset', tokenHash: mailTokenHash(token) } as const;
  const results = await writeBatch(db, [
    ...dropUnprovedWaysIn(link, now),
    resetPasswordOf(link, await hashPassword(password), now),
    endSessionsOfLink(link, now),
    deleteLinksWith(link, ['reset', 'sign-in', 'change-email'], now),
  ]);
  const row = results.flatMap(({ rows }) => rows).find(({ email }) => email);
  if (!row) return err({ type: 'bad-link' });
  await forgetTries(db, 'sign-in-account', String(row.email));
  await forgetTries(db, 'sign-in-known', String(row.id));
  return ok({ email: String(row.email) });
}
