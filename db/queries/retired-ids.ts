import { createHash } from 'node:crypto';
import { eq, lte } from 'drizzle-orm';
import type { Database, WriteQuery } from '../client';
import { retiredIds } from '../schema/credentials';

/** What stands for an id that is gone; `kind` keeps those of users and of attempts apart. */
export const retiredHash = (kind: 'user' | 'attempt', id: string): string =>
  createHash('sha256').update(`${kind} ${id}`).digest('hex');

export const isIdRetired = async (db: Database, idHash: string): Promise<boolean> =>
  (await db.select({ idHash: retiredIds.idHash }).from(retiredIds).where(eq(retiredIds.idHash, idHash))).length > 0;

export const insertRetiredId = (db: Database, idHash: string, expiresAt: Date): WriteQuery =>
  db.insert(retiredIds).values({ idHash, expiresAt }).onConflictDoUpdate({ target: retiredIds.idHash, set: { expiresAt } });

export const deleteExpiredRetiredIds = (db: Database, now: Date): WriteQuery =>
  db.delete(retiredIds).where(lte(retiredIds.expiresAt, now));
