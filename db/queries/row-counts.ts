import { sql } from 'drizzle-orm';
import { statement, type WriteQuery } from '../client';

/** The tables with what people stored, for a batch: `name` each. */
export const selectTables = (): WriteQuery =>
  statement(sql`select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'
    and name not like 'libsql\\_%' escape '\\' and name not like '\\_\\_%' escape '\\' order by name`);

/** One row with the number of rows of each of these tables by its name, for a batch. */
export const selectRowCounts = (tables: readonly string[]): WriteQuery =>
  statement(
    sql`select ${sql.join(
      tables.map((name) => sql`(select count(*) from ${sql.identifier(name)}) as ${sql.identifier(name)}`),
      sql`, `,
    )}`,
  );

/** One row: how many rows refer to rows that are not there. */
export const selectOrphanCount = (): WriteQuery => statement(sql`select count(*) as "count" from pragma_foreign_key_check`);
