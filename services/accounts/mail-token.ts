import { createHash, randomBytes } from 'node:crypto';
import { type Database, writeBatch } from '@/db/client';
import {
  deleteExpiredMailTokens,
  findMailToken,
  insertMailToken,
  type MailTokenPurpose,
  takeMailToken,
} from '@/db/queries/mail-tokens';

/** How long a link in a mail works. */
export const mailTokenMinutes: { readonly [P in MailTokenPurpose]: number } = {
  'sign-in': 15,
  reset: 30,
  'change-email': 60,
  verify: 24 * 60,
};

/** Whose address a token proved, and whom it was about. */
export type MailTokenHolder = { email: string; userId: string | undefined };

/** What is stored of a token. */
export const mailTokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Makes what a mail's link carries: 256 random bits, kept as a hash, for one use. Those that ran out go. */
export async function makeMailToken(
  db: Database,
  about: { purpose: MailTokenPurpose; email: string; userId?: string | undefined },
  now: Date,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await writeBatch(db, [
    deleteExpiredMailTokens(db, now),
    insertMailToken(db, {
      tokenHash: mailTokenHash(token),
      purpose: about.purpose,
      email: about.email,
      userId: about.userId ?? null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + mailTokenMinutes[about.purpose] * 60_000),
    }),
  ]);
  return token;
}

/** Looks and changes nothing, for the page that a link opens; `undefined` if the token was used, ran out, or never was. */
export async function peekMailToken(
  db: Database,
  purpose: MailTokenPurpose,
  token: string,
  now: Date,
): Promise<MailTokenHolder | undefined> {
  const row = await findMailToken(db, purpose, mailTokenHash(token), now);
  return row && { email: row.email, userId: row.userId ?? undefined };
}

/** Uses the token up. Of ten uses at once one gets an answer, the others `undefined`. */
export async function useMailToken(
  db: Database,
  purpose: MailTokenPurpose,
  token: string,
  now: Date,
): Promise<MailTokenHolder | undefined> {
  const [taken] = await writeBatch(db, [takeMailToken(db, purpose, mailTokenHash(token), now)]);
  const row = taken?.rows[0];
  return row && { email: String(row.email), userId: row.user_id === null ? undefined : String(row.user_id) };
}
