import { type Database, writeBatch } from '@/db/client';
import { deleteLinksOf, endSessionsWhile, setPassword } from '@/db/queries/addresses';
import { findOpenSession } from '@/db/queries/sessions';
import { findUser } from '@/db/queries/users';
import { err, ok, type Result } from '@/quizzes/result';
import { hashPassword, type PasswordProblem, passwordProblem, passwordProof } from './password';
import { type NotProved, proveOwner } from './prove-owner';

export type ChangePasswordProblem = NotProved | { type: 'bad-password'; problem: PasswordProblem };

/**
 * Sets a new password for a signed-in user who knows the current one (or, having none, signed in just now). Ends every session of
 * theirs, this one included, on its next request, so that the caller must start a new one: by the new password (`proof`), and no more
 * recent than the one that ended (`since`). Open links to sign in, to reset the password or to change the address do nothing any more.
 */
export async function changePassword(
  db: Database,
  input: { userId: string; sessionId: string; current: string; password: string },
  now: Date,
): Promise<Result<{ proof: string; since: Date }, ChangePasswordProblem>> {
  const [user, session] = await Promise.all([findUser(db, input.userId), findOpenSession(db, input.userId, input.sessionId)]);
  const problem = passwordProblem(input.password, { email: user?.email ?? undefined, name: user?.name ?? undefined });
  if (problem) return err({ type: 'bad-password', problem });
  const proved = await proveOwner(db, { ...input, password: input.current, mustGivePassword: true }, now);
  if (!proved.ok) return proved;
  // What was proved must still hold when it is written: a reset meanwhile wins.
  const before = user?.passwordHash ?? null;
  const passwordHash = await hashPassword(input.password);
  const results = await writeBatch(db, [
    deleteLinksOf(input.userId, ['reset', 'sign-in', 'change-email'], before),
    endSessionsWhile(input.userId, before, now),
    setPassword(input.userId, passwordHash, before),
  ]);
  if (results.at(-1)?.rowsAffected === 0) return err({ type: 'no-match' });
  return ok({ proof: passwordProof(passwordHash), since: session?.createdAt ?? now });
}
