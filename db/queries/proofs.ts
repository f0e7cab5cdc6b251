import { sql } from 'drizzle-orm';
import type { Database } from '../client';
import { type RawSettings, rowToSettings } from './settings';

// What `npm run check` reads to prove what SQL alone can't.

/** What stands for everything that was deleted and must not come back. */
export const listRetiredHashes = async (db: Database): Promise<ReadonlySet<string>> =>
  new Set((await db.all<{ idHash: string }>(sql`select id_hash as idHash from retired_ids`)).map(({ idHash }) => idHash));

const pageSize = 1000;

/** Every id of a table, in pages. */
export async function* listIds(db: Database, table: 'users' | 'attempts'): AsyncGenerator<string[]> {
  for (let last = ''; ; ) {
    const rows = await db.all<{ id: string }>(
      sql`select id from ${sql.identifier(table)} where id > ${last} order by id limit ${pageSize}`,
    );
    const end = rows.at(-1);
    if (!end) return;
    yield rows.map(({ id }) => id);
    last = end.id;
  }
}

/** The settings of every learner who changed something, in pages; "unreadable" where they are not even JSON. */
export async function* listAllSettings(db: Database): AsyncGenerator<{ userId: string; row: RawSettings | 'unreadable' }> {
  for (let last = ''; ; ) {
    const rows = await db.all<Record<string, unknown>>(sql`select user_id as userId, revision, memory, preferences,
      previous_weights as previousWeights, fitted_at as fittedAt from learner_settings where user_id > ${last}
      order by user_id limit ${pageSize}`);
    for (const row of rows) yield { userId: String(row.userId), row: readRow(row) };
    const end = rows.at(-1);
    if (!end) return;
    last = String(end.userId);
  }
}

function readRow(row: Record<string, unknown>): RawSettings | 'unreadable' {
  try {
    return rowToSettings(row) ?? 'unreadable';
  } catch {
    return 'unreadable';
  }
}
