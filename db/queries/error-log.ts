import { asc, desc, sql } from 'drizzle-orm';
import { type Database, statement, type WriteQuery } from '../client';
import { errorLog } from '../schema/reports';

export type ErrorRow = typeof errorLog.$inferSelect;

export const insertError = (db: Database, row: ErrorRow): WriteQuery => db.insert(errorLog).values(row);

/** All but the newest `kept`. */
export const pruneErrors = (kept: number): WriteQuery =>
  statement(sql`delete from error_log where id in (select id from error_log order by at desc, id desc limit -1 offset ${kept})`);

/** The newest first. */
export const listErrors = (db: Database, limit: number, offset: number): Promise<ErrorRow[]> =>
  db.select().from(errorLog).orderBy(desc(errorLog.at), asc(errorLog.id)).limit(limit).offset(offset);

export const countErrors = async (db: Database): Promise<number> =>
  (await db.select({ count: sql<number>`count(*)` }).from(errorLog))[0]?.count ?? 0;

export const deleteErrors = (db: Database): WriteQuery => db.delete(errorLog);
