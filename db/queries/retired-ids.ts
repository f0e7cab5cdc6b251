import { createHash } from 'node:crypto';
import { eq, lte, sql } from 'drizzle-orm';
import { type Database, statement, type WriteQuery } from '../client';
import { retiredIds } from '../schema/credentials';

/** What stands for an id that is gone; `kind` keeps those of users and of attempts apart. */
export const retiredHash = (kind: 'user' | 'attempt', id: string): string =>
  createHash('sha256').update(`${kind} ${id}`).digest('hex');

export const isIdRetired = async (db: Database, idHash: string): Promise<boolean> =>
  (await db.select({ idHash: retiredIds.idHash }).from(retiredIds).where(eq(retiredIds.idHash, idHash))).length > 0;

/** No effect while there is such a user. */
export const insertRetiredId = (userId: string, expiresAt: Date): WriteQuery =>
  statement(sql`insert into retired_ids (id_hash, expires_at) select ${retiredHash('user', userId)}, ${expiresAt.getTime()}
    where not exists (select 1 from users where id = ${userId})
    on conflict (id_hash) do update set expires_at = excluded.expires_at`);

export const deleteExpiredRetiredIds = (db: Database, now: Date): WriteQuery =>
  db.delete(retiredIds).where(lte(retiredIds.expiresAt, now));
