import { createHash, randomBytes } from 'node:crypto';
import { type Database, writeBatch } from '@/db/client';
import { markCodeUsed, replaceRecoveryCodes, turnOnSecondFactor } from '@/db/queries/passkeys';
import { err, ok, type Result } from '@/quizzes/result';
import { giveBackTry, mayTry } from './throttle';

// Crockford's base 32: no I, L, O, U, so nothing looks like a figure.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const codeLength = 24;
const codesPerSet = 10;

/**
 * A code of 24 signs in six groups of four: 120 bits, above the 112 from which NIST SP 800-63B-4 (3.1.2.2) lets a plain one-way
 * hash keep a look-up secret.
 */
export const makeRecoveryCode = (): string =>
  Array.from(randomBytes(codeLength), (byte) => alphabet[byte % 32])
    .join('')
    .replace(/.{4}(?=.)/g, '$&-');

/** Forgives case, spaces, dashes and the letters that look like figures. */
export function hashRecoveryCode(userId: string, typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, '')
    .replace(/[il]/g, '1')
    .replace(/o/g, '0');
  return createHash('sha256')
    .update(JSON.stringify([userId, plain]))
    .digest('hex');
}

/**
 * Makes ten codes and asks this account for a second factor from now on; codes made before open nothing any more. The codes are told
 * this once, only their hashes are kept. Without a passkey, or once the session (`sessionId`) has ended, nothing changes.
 */
export async function makeRecoveryCodes(
  db: Database,
  userId: string,
  sessionId?: string | undefined,
): Promise<Result<{ codes: string[] }, { type: 'no-passkey' }>> {
  const codes = Array.from({ length: codesPerSet }, makeRecoveryCode);
  const hashes = codes.map((code) => hashRecoveryCode(userId, code));
  const [turnedOn] = await writeBatch(db, [
    turnOnSecondFactor(db, userId, sessionId),
    ...replaceRecoveryCodes(db, userId, hashes, sessionId),
  ]);
  return turnedOn?.rowsAffected ? ok({ codes }) : err({ type: 'no-passkey' });
}

/**
 * Uses a code up, once however often it is sent. At most ten tries in a quarter of an hour for one account, and then no code is
 * looked at; a passkey, which can't be guessed, still opens.
 */
export async function spendRecoveryCode(
  db: Database,
  userId: string,
  typed: string,
  now: Date,
): Promise<Result<undefined, { type: 'wrong-code' | 'too-many-tries' }>> {
  if (!(await mayTry(db, 'second-factor', userId))) return err({ type: 'too-many-tries' });
  const [used] = await writeBatch(db, [markCodeUsed(db, userId, hashRecoveryCode(userId, typed.slice(0, 200)), now)]);
  if (!used?.rowsAffected) return err({ type: 'wrong-code' });
  await giveBackTry(db, 'second-factor', userId);
  return ok(undefined);
}
