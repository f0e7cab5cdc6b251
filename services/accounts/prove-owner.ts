import type { Database } from '@/db/client';
import { findOpenSession } from '@/db/queries/sessions';
import { findUser } from '@/db/queries/users';
import { err, ok, type Result } from '@/quizzes/result';
import { verifyPassword } from './password';
import { forgetTries, mayTry } from './throttle';

/** How long after a sign-in nobody is asked for their password again. */
export const recentMinutes = 10;

export type NotProved = { type: 'no-match' | 'too-many-tries' | 'not-recent' };

/** Whether this sign-in is at most ten minutes old. */
export async function isRecentSignIn(db: Database, userId: string, sessionId: string, now: Date): Promise<boolean> {
  const session = await findOpenSession(db, userId, sessionId);
  return Boolean(session) && now.getTime() - (session?.createdAt.getTime() ?? 0) <= recentMinutes * 60_000;
}

/**
 * Before something that would give an account away: that whoever sits there is its owner. By their password, at most ten wrong ones
 * in a quarter of an hour; or, where there is none or none is given, by having signed in within the last ten minutes. With
 * `mustGivePassword` whoever has a password has to give it, however recently they signed in.
 */
export async function proveOwner(
  db: Database,
  input: { userId: string; sessionId: string; password: string; mustGivePassword?: boolean },
  now: Date,
): Promise<Result<undefined, NotProved>> {
  const { userId, sessionId, password } = input;
  const [user, isRecent] = await Promise.all([findUser(db, userId), isRecentSignIn(db, userId, sessionId, now)]);
  if (!user?.passwordHash) return isRecent ? ok(undefined) : err({ type: 'not-recent' });
  if (!password && !input.mustGivePassword) return isRecent ? ok(undefined) : err({ type: 'no-match' });
  if (!(await mayTry(db, 'sign-in-device', userId))) return err({ type: 'too-many-tries' });
  if (!(await verifyPassword(user.passwordHash, password))) return err({ type: 'no-match' });
  await forgetTries(db, 'sign-in-device', userId);
  return ok(undefined);
}
