import type { Database } from '@/db/client';
import { findUserByEmail } from '@/db/queries/users';
import { err, ok, type Result } from '@/quizzes/result';
import { passwordProof, verifyPassword } from './password';
import { emailSchema } from './sign-up';
import { forgetTries, giveBackTry, isStopped, mayTry } from './throttle';

export type CredentialsInput = {
  email: string;
  password: string;
  network: string;
  /** What the browser's signed cookie says: which account signed in there last, while which password held (`passwordProof`). */
  device?: { userId: string; deviceId: string; proof: string } | undefined;
};

/**
 * Checks e-mail and password. Unknown address, wrong password and malformed input give the same answer in the same time.
 * After 10 failures for one account or 100 from one network in a quarter of an hour: `too-many-tries`, right password or not, and
 * no password is looked at. A device that this very account signed in on has 10 failures of its own instead, and all of them together
 * 30, so that a storm from elsewhere does not lock its owner out; it is known no more once the password is another. `proof` says by
 * which password it was.
 */
export async function checkCredentials(
  db: Database,
  { email: typed, password, network, device }: CredentialsInput,
): Promise<Result<{ userId: string; proof: string }, { type: 'no-match' | 'too-many-tries' }>> {
  const parsed = emailSchema.safeParse(typed.trim());
  const email = parsed.success ? parsed.data : typed.trim().toLowerCase().slice(0, 254);
  const claimed = device ? await findUserByEmail(db, email) : undefined;
  const isOwn = device && claimed?.id === device.userId && device.proof === passwordProof(claimed.passwordHash);
  const ownDevice = isOwn ? { userId: device.userId, key: `${device.userId}:${device.deviceId}` } : undefined;

  const mayGuess = ownDevice ? await mayGuessAtHome(db, ownDevice) : await mayGuessFrom(db, email, network);
  if (!mayGuess) return err({ type: 'too-many-tries' });

  const user = device ? claimed : await findUserByEmail(db, email);
  if (!(await verifyPassword(user?.passwordHash, password)) || !user) return err({ type: 'no-match' });
  if (ownDevice) {
    await forgetTries(db, 'sign-in-device', ownDevice.key);
    await giveBackTry(db, 'sign-in-known', ownDevice.userId);
  } else {
    await giveBackTry(db, 'sign-in-account', email);
    await giveBackTry(db, 'sign-in-network', network);
  }
  return ok({ userId: user.id, proof: passwordProof(user.passwordHash) });
}

const mayGuessAtHome = async (db: Database, { userId, key }: { userId: string; key: string }): Promise<boolean> =>
  (await mayTry(db, 'sign-in-device', key)) && (await mayTry(db, 'sign-in-known', userId));

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
