import type { Database } from '@/db/client';
import { findUserByEmail } from '@/db/queries/users';
import { err, ok, type Result } from '@/quizzes/result';
import { verifyPassword } from './password';
import { emailSchema } from './sign-up';
import { forgetTries, giveBackTry, isStopped, mayTry } from './throttle';

export type CredentialsInput = {
  email: string;
  password: string;
  network: string;
  /** What the browser's signed cookie says: which account signed in there last. */
  device?: { userId: string; deviceId: string } | undefined;
};

/**
 * Checks e-mail and password. Unknown address, wrong password and malformed input give the same answer in the same time.
 * After 10 failures for one account or 100 from one network in a quarter of an hour: `too-many-tries`, right password or not, and
 * no password is looked at. A device that this very account signed in on has 10 failures of its own instead, so that a storm
 * from elsewhere does not lock its owner out.
 */
export async function checkCredentials(
  db: Database,
  { email: typed, password, network, device }: CredentialsInput,
): Promise<Result<{ userId: string }, { type: 'no-match' | 'too-many-tries' }>> {
  const parsed = emailSchema.safeParse(typed.trim());
  const email = parsed.success ? parsed.data : typed.trim().toLowerCase().slice(0, 254);
  const claimed = device ? await findUserByEmail(db, email) : undefined;
  const ownDevice = device && claimed?.id === device.userId ? `${device.userId}:${device.deviceId}` : undefined;

  const mayGuess = ownDevice ? await mayTry(db, 'sign-in-device', ownDevice) : await mayGuessFrom(db, email, network);
  if (!mayGuess) return err({ type: 'too-many-tries' });

  const user = claimed ?? (await findUserByEmail(db, email));
  if (!(await verifyPassword(user?.passwordHash, password)) || !user) return err({ type: 'no-match' });
  if (ownDevice) await forgetTries(db, 'sign-in-device', ownDevice);
  else {
    await giveBackTry(db, 'sign-in-account', email);
    await giveBackTry(db, 'sign-in-network', network);
  }
  return ok({ userId: user.id });
}

/**
 * Counts a try for the account and for the network, or for neither: what one account refuses does not stop its network, and what a
 * stopped network sends does not stop an account.
 */
async function mayGuessFrom(db: Database, email: string, network: string): Promise<boolean> {
  if (await isStopped(db, 'sign-in-network', network)) return false;
  if (!(await mayTry(db, 'sign-in-account', email))) return false;
  if (await mayTry(db, 'sign-in-network', network)) return true;
  await giveBackTry(db, 'sign-in-account', email);
  return false;
}
