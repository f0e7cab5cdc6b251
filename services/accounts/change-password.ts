import { type Database, writeBatch } from '@/db/client';
import { deleteLinksOf, setPassword } from '@/db/queries/addresses';
import { endSessionsOf, findUser } from '@/db/queries/users';
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
  await writeBatch(db, [
    setPassword(input.userId, await hashPassword(input.password)),
    deleteLinksOf(input.userId, ['reset']),
    endSessionsOf(db, input.userId, now),
  ]);
  return ok(undefined);
}
