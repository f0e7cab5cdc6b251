import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';

/** What a refusal may change: that someone was here, that someone tried, that something went wrong. */
const passing = new Set(['rate_limits', 'error_log']);

/** A hash of every row of each table; `sessions.last_used_at` is left out. */
export async function dump(db: Database): Promise<ReadonlyMap<string, string>> {
  const tables = await db.all<{ name: string }>(
    sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`,
  );
  const hashes = await Promise.all(
    tables
      .filter(({ name }) => !passing.has(name))
      .map(async ({ name }) => {
        const rows = await db.all<Record<string, unknown>>(sql.raw(`select * from "${name}"`));
        const seen = rows.map((row) => JSON.stringify(name === 'sessions' ? { ...row, last_used_at: null } : row)).sort();
        return [name, createHash('sha256').update(seen.join('\n')).digest('hex')] as const;
      }),
  );
  return new Map(hashes);
}

/** The tables whose rows are not what they were. */
export const changedTables = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] =>
  [...after].filter(([name, hash]) => before.get(name) !== hash).map(([name]) => name);
