import { redirect } from 'next/navigation';
import { needsSecondFactor } from '@/services/accounts/second-factor';
import { database } from '@/services/database';
import { arrive } from './arrive';
import { makeTicket, signIn } from './auth';
import { safePath } from './safe-path';
import { askSecondFactor } from './second-factor';
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
  if (how === 'password' && (await needsSecondFactor(await database(), userId)))
    return await askSecondFactor(userId, next, proof);
  const { isWelcomeDue } = await arrive(userId);
  await signIn('ticket', { ticket: await makeTicket(userId, 'checked', 60, proof), redirect: false });
  redirect(isWelcomeDue ? welcomePath(next) : safePath(next));
}
