import { hash, verify } from '@node-rs/argon2';

// OWASP's and NIST's floor for Argon2id: 19 MiB, two passes, one lane. About 25 ms.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const shortestPassword = 15;
const longestPassword = 256;

// The most used long passwords of published lists; shorter ones already fall to the length.
const common = new Set([
  '123456789012345',
  '1234567890123456',
  'passwordpassword',
  'password12345678',
  'password123456789',
  'qwertyuiopasdfgh',
  'qwertyuiopasdfghjkl',
  'qwertyuiop123456',
  'qwertyuiop12345',
  'iloveyouiloveyou',
  '111111111111111',
  '000000000000000',
  'aaaaaaaaaaaaaaa',
  'abcdefghijklmno',
  'abcdefghijklmnop',
  'correcthorsebatterystaple',
  'letmeinletmeinletmein',
  'administrator123',
  '1qaz2wsx3edc4rfv',
  '1q2w3e4r5t6y7u8i',
]);

export type PasswordProblem = 'too-short' | 'too-long' | 'common';

/** Length and a list of common ones, no composition rules (NIST SP 800-63B-4, 3.1.1.2). Length counts characters, not bytes. */
export function passwordProblem(password: string): PasswordProblem | undefined {
  const length = [...password.normalize('NFC')].length;
  if (length < shortestPassword) return 'too-short';
  if (length > longestPassword) return 'too-long';
  const plain = password.toLowerCase();
  if (common.has(plain) || new Set(plain).size < 3) return 'common';
  return undefined;
}

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost);

let decoy: Promise<string> | undefined;

/** Takes the same time whether there is an account or not: without a hash it checks one that nothing matches. */
export async function verifyPassword(storedHash: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const matches = await verify(storedHash ?? (await decoy), password.slice(0, longestPassword * 4).normalize('NFC'));
  return Boolean(storedHash) && matches;
}
