import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { type Database, writeBatch } from '@/db/client';
import { endSessionsOfRegistering, findUserByEmail, insertRegistered, registerGuest } from '@/db/queries/users';
import { err, ok, type Result } from '@/quizzes/result';
import { hashPassword, type PasswordProblem, passwordProblem, passwordProof } from './password';
import { mayTry } from './throttle';

export const emailSchema = z
  .email()
  .max(254)
  .transform((email) => email.toLowerCase());

export type SignUpInput = { email: string; password: string; name: string; guestId: string | undefined; network: string };
export type SignUpProblem =
  | { type: 'bad-email' }
  | { type: 'bad-password'; problem: PasswordProblem }
  | { type: 'email-taken' }
  | { type: 'too-many-tries' };

/**
 * Registers an account. A guest keeps their row, and with it every attempt and review; without one a new row is made.
 * At most 30 tries per network and quarter of an hour. Problems change nothing.
 */
export async function signUp(
  db: Database,
  input: SignUpInput,
  now: Date,
): Promise<Result<{ userId: string; proof: string }, SignUpProblem>> {
  const email = emailSchema.safeParse(input.email.trim());
  if (!email.success) return err({ type: 'bad-email' });
  const problem = passwordProblem(input.password, { email: email.data, name: input.name });
  if (problem) return err({ type: 'bad-password', problem });
  if (!(await mayTry(db, 'sign-up-network', input.network))) return err({ type: 'too-many-tries' });

  const registration = {
    userId: input.guestId ?? uuidv7(),
    email: email.data,
    name: input.name.trim().slice(0, 80) || null,
    passwordHash: await hashPassword(input.password),
  };
  const write = input.guestId ? registerGuest : insertRegistered;
  await writeBatch(db, [
    // The guest's old cookies must not become keys to the account.
    ...(input.guestId ? [endSessionsOfRegistering(input.guestId, email.data, now)] : []),
    write(db, registration, now),
  ]);

  const holder = await findUserByEmail(db, email.data);
  if (holder?.passwordHash !== registration.passwordHash) return err({ type: 'email-taken' });
  return ok({ userId: holder.id, proof: passwordProof(holder.passwordHash) });
}
