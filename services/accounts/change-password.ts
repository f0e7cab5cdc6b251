import { type Database, writeBatch } from '@/db/client';
import { deleteLinksOf, endSessionsWhile, setPassword } from '@/db/queries/addresses';
import { findUser } from '@/db/queries/users';
import { err, ok, type Result } from '@/quizzes/result';
import { hashPassword, type PasswordProblem, passwordProblem } from './password';
import { type NotProved, proveOwner } from './prove-owner';

export type ChangePasswordProblem = NotProved | { type: 'bad-password'; problem: PasswordProblem };

/**
 * Sets a new password for a signed-in user who knows the current one (or, having none, signed in just now). Ends every session of
 * theirs, this one included, on its next request, so that the caller must start a new one; open links to reset it do nothing any more.
 */
export async function changePassword(
  db: Database,
  input: { userId: string; sessionId: string; current: string; password: string },
  now: Date,
): Promise<Result<undefined, ChangePasswordProblem>> {
  const user = await findUser(db, input.userId);
  const problem = passwordProblem(input.password, { email: user?.email ?? undefined, name: user?.name ?? undefined });
  if (problem) return err({ type: 'bad-password', problem });
  const proved = await proveOwner(db, { ...input, password: input.current, mustGivePassword: true }, now);
  if (!proved.ok) return proved;
  // What was proved must still hold when it is written: a reset meanwhile wins.
  const before = user?.passwordHash ?? null;
  const results = await writeBatch(db, [
    deleteLinksOf(input.userId, ['reset', 'sign-in', 'change-email'], before),
    endSessionsWhile(input.userId, before, now),
    setPassword(input.userId, await hashPassword(input.password), before),
  ]);
  return results.at(-1)?.rowsAffected === 0 ? err({ type: 'no-match' }) : ok(undefined);
}
