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
 */
export async function enter(userId: string, next: string, how: 'password' | 'second-factor'): Promise<never> {
  if (how === 'password' && (await needsSecondFactor(await database(), userId))) return await askSecondFactor(userId, next);
  const { isWelcomeDue } = await arrive(userId);
  await signIn('ticket', { ticket: await makeTicket(userId, 'checked', 60), redirect: false });
  redirect(isWelcomeDue ? welcomePath(next) : safePath(next));
}
