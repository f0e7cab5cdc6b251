import { createHash } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { isCommonPassword, type PasswordContext } from './common-passwords';

// OWASP's and NIST's floor for Argon2id: 19 MiB, two passes, one lane. About 25 ms.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const shortestPassword = 15;
const longestPassword = 256;

export type PasswordProblem = 'too-short' | 'too-long' | 'common';

/**
 * Length and what guessers try first, no composition rules (NIST SP 800-63B-4, 3.1.1.2). Length counts characters, not bytes.
 * `context` names whose password it is to be, so that their own name and address don't count as a secret.
 */
export function passwordProblem(password: string, context: PasswordContext = {}): PasswordProblem | undefined {
  const length = [...password.normalize('NFC')].length;
  if (length < shortestPassword) return 'too-short';
  if (length > longestPassword) return 'too-long';
  return isCommonPassword(password, context) ? 'common' : undefined;
}

/**
 * Stands for a password without telling it: what was let in by one stops to be once another is set. Made of the stored hash, or of its
 * absence.
 */
export const passwordProof = (storedHash: string | null | undefined): string =>
  createHash('sha256')
    .update(storedHash ?? '')
    .digest('base64url')
    .slice(0, 22);

/** Argon2id, with a salt of its own. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost);

let decoy: Promise<string> | undefined;

/** Takes the same time whether there is an account or not: without a hash it checks one that nothing matches. */
export async function verifyPassword(storedHash: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const matches = await verify(storedHash ?? (await decoy), password.slice(0, longestPassword * 4).normalize('NFC'));
  return Boolean(storedHash) && matches;
}
