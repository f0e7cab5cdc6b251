import type { Database } from '@/db/client';
import { findUserByEmail } from '@/db/queries/users';
import { err, ok, type Result } from '@/quizzes/result';
import { verifyPassword } from './password';
import { emailSchema } from './sign-up';
import { forgetTries, giveBackTry, mayTry } from './throttle';

/**
 * Checks e-mail and password. Unknown address, wrong password and malformed input give the same answer in the same time.
 * After 10 failures for one account or 100 from one network in a quarter of an hour: `too-many-tries`, right password or not.
 */
export async function checkCredentials(
  db: Database,
  input: { email: string; password: string; network: string },
): Promise<Result<{ userId: string }, { type: 'no-match' | 'too-many-tries' }>> {
  const parsed = emailSchema.safeParse(input.email.trim());
  const email = parsed.success ? parsed.data : input.email.trim().toLowerCase().slice(0, 254);
  const mayGuess = (await mayTry(db, 'sign-in-network', input.network)) && (await mayTry(db, 'sign-in-account', email));
  if (!mayGuess) return err({ type: 'too-many-tries' });

  const user = await findUserByEmail(db, email);
  if (!(await verifyPassword(user?.passwordHash, input.password)) || !user) return err({ type: 'no-match' });
  await forgetTries(db, 'sign-in-account', email);
  await giveBackTry(db, 'sign-in-network', input.network);
  return ok({ userId: user.id });
}
