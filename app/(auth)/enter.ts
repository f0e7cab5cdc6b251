import { redirect } from 'next/navigation';
import { findPasswordProof } from '@/services/accounts/find-password-proof';
import { needsSecondFactor } from '@/services/accounts/second-factor';
import { database } from '@/services/database';
import { arrive } from './arrive';
import { safePath } from './safe-path';
import { askSecondFactor } from './second-factor';
import { refuseSignIn, startSessionOf } from './start-session';
import { welcomePath } from './welcome-path';

/**
 * Lets a user in whose password or passkey was checked: asks for the second factor where the first was a password and one is needed,
 * else brings this browser's guest along, starts the session, and goes to `next`, by way of /welcome where something is to be said.
 * `proof` is of the password (`passwordProof`), if it was one: set anew meanwhile, it lets nobody in.
 */
export async function enter(
  userId: string,
  next: string,
  how: 'password' | 'second-factor',
  proof?: string | undefined,
): Promise<never> {
  const db = await database();
  const [needsMore, present] = await Promise.all([
    how === 'password' && needsSecondFactor(db, userId),
    proof === undefined ? undefined : findPasswordProof(db, userId),
  ]);
  // Before anything comes along; the session's own statement looks again.
  if (present !== proof) return refuseSignIn();
  if (needsMore) return await askSecondFactor(userId, next, proof);
  const { isWelcomeDue } = await arrive(userId, { proof });
  await startSessionOf(userId, { proof });
  redirect(isWelcomeDue ? welcomePath(next) : safePath(next));
}
