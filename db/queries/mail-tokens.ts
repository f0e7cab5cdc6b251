import { and, eq, gt, lt } from 'drizzle-orm';
import type { Database, WriteQuery } from '../client';
import { mailTokens } from '../schema/credentials';

export type MailTokenRow = typeof mailTokens.$inferSelect;
export type MailTokenPurpose = MailTokenRow['purpose'];

const isOpen = (purpose: MailTokenPurpose, tokenHash: string, now: Date) =>
  and(eq(mailTokens.tokenHash, tokenHash), eq(mailTokens.purpose, purpose), gt(mailTokens.expiresAt, now));

export const insertMailToken = (db: Database, row: MailTokenRow): WriteQuery => db.insert(mailTokens).values(row);

export const deleteExpiredMailTokens = (db: Database, now: Date): WriteQuery =>
  db.delete(mailTokens).where(lt(mailTokens.expiresAt, now));

export const findMailToken = async (
  db: Database,
  purpose: MailTokenPurpose,
  tokenHash: string,
  now: Date,
): Promise<MailTokenRow | undefined> =>
  (
    await db
      .select()
      .from(mailTokens)
      .where(isOpen(purpose, tokenHash, now))
  )[0];

/** Of several who use it at once one gets the row; its columns are `email` and `user_id`. */
export const takeMailToken = (db: Database, purpose: MailTokenPurpose, tokenHash: string, now: Date): WriteQuery =>
  db
    .delete(mailTokens)
    .where(isOpen(purpose, tokenHash, now))
    .returning({ email: mailTokens.email, userId: mailTokens.userId });
