import { type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type Database, readBatch, statement, type WriteQuery } from '../client';
import { isLastAdministrator } from './admin';
import { settleTexts } from './pack-sharing';
import { allTables, deletedRows, deletedTables, idsOf, nameOf, ownedRows, releasedColumns } from './personal-tables';

/** Tables that hold nothing of a person, and why. Any other must lead to a person by its keys; a test holds us to it. */
export const impersonalTables: Readonly<Record<string, string>> = {
  // Of these the mails to an address outlive its account: they run out within a quarter of an hour, and deleting must not give them back.
  rate_limits: 'Counts tries for a quarter of an hour, by address or network; it says nothing that lasts.',
  error_log: 'Kinds of errors and routes, for who runs the site; nothing of whoever met them.',
  retired_ids: 'Hashes of ids that are gone, so that they stay gone.',
};

/** Columns that are left out of an export because they are keys to the account and not knowledge about its person. */
export const secretColumns: Readonly<Record<string, string>> = {
  'users.password_hash': 'Whoever reads it can try passwords against it.',
  'passkeys.public_key': 'The authenticator’s, and of use to the server only.',
  'passkeys.counter': 'The server’s guard against a copied authenticator.',
  'mail_tokens.token_hash': 'A way in while its link is open.',
  'recovery_codes.code_hash': 'A way in.',
  'pack_links.token': 'Opens another’s text while its link is the same.',
  'problem_reports.resolved_by': 'Who among the authors of a text looked into it: about them, and not the one who reported.',
  'draft_invites.token_hash': 'A way into a text while its link is open.',
};

/** A test that isn't handed in says nothing yet of what was right; `open` are the ids of such attempts. */
const open = sql`select id from attempts where mode = 'assessed' and finished_at is null`;
const heldBack: Readonly<Record<string, SQL>> = {
  attempts: sql`id in (${open})`,
  attempt_items: sql`attempt_id in (${open})`,
  responses: sql`attempt_id in (${open})`,
  confusions: sql`response_id in (select r.id from responses r where r.attempt_id in (${open}))`,
  reviews: sql`id in (select r.id from responses r where r.attempt_id in (${open}))`,
  memories: sql`exists (select 1 from attempts a join attempt_items i on i.attempt_id = a.id where a.user_id = memories.user_id
    and a.pack_id = memories.pack_id and i.fact_id = memories.fact_id and a.mode = 'assessed' and a.finished_at is null)`,
};

export type ExportedTable = { name: string; columns: readonly string[]; rows: readonly (readonly unknown[])[] };

/** Columns as they are exported, in the order of the schema. */
export const exportedColumns = (table: SQLiteTable): SQLiteColumn[] =>
  getTableConfig(table).columns.filter(({ name }) => !(`${nameOf(table)}.${name}` in secretColumns));

export const exportedTables = (): SQLiteTable[] => allTables.filter((table) => ownedRows(table, sql`select 1`));

function selectOwned(table: SQLiteTable, userId: string): WriteQuery {
  const name = nameOf(table);
  const ids = idsOf(userId);
  const byAddress = sql`user_id is null and email in (select u.email from users u where u.id = ${userId})`;
  const owned = name === 'mail_tokens' ? sql`(${ownedRows(table, ids)} or ${byAddress})` : ownedRows(table, ids);
  const shown = heldBack[name] ? sql`not (${heldBack[name]})` : sql`true`;
  const columns = exportedColumns(table).map((column) => sql.identifier(column.name));
  return statement(sql`select ${sql.join(columns, sql`, `)} from ${table} where ${owned} and ${shown} order by rowid`);
}

/** Everything a person's account holds, table by table as the schema has them, as it stood at one moment. */
export async function readOwned(db: Database, userId: string): Promise<ExportedTable[]> {
  const tables = exportedTables();
  const results = await readBatch(
    db,
    tables.map((table) => selectOwned(table, userId)),
  );
  return tables.map((table, index) => {
    const columns = exportedColumns(table);
    const rows = (results[index] ?? []).map((row) => columns.map((column) => toValue(column, row[column.name])));
    return { name: nameOf(table), columns: columns.map(({ name }) => name), rows };
  });
}

function toValue(column: SQLiteColumn, stored: unknown): unknown {
  if (stored === null || stored === undefined) return null;
  const value = column.mapFromDriverValue(stored as never) as unknown;
  // Some times are kept as plain numbers, for the arithmetic.
  return typeof value === 'number' && /(^|_)at$/.test(column.name) ? new Date(value) : value;
}

/**
 * Every statement that is needed for nothing of a person to be left: tries by their address, mails to it, their texts as far as
 * those are nobody else's too (`settleTexts`), and their rows. Only the
 * count of mails to the address runs out by itself. No effect on the only administrator of others.
 */
export function deleteOwned(userId: string, now: Date): WriteQuery[] {
  const ids = sql`${idsOf(userId)} and not ${isLastAdministrator(userId)}`;
  return [
    statement(sql`delete from rate_limits where exists (select 1 from users u where u.id in (${ids})
      and rate_limits.key not like 'mail-address:%'
      and (instr(rate_limits.key, u.id) > 0 or substr(rate_limits.key, -length(u.email) - 1) = ':' || u.email))`),
    statement(sql`delete from mail_tokens where email in (select u.email from users u where u.id in (${ids}))`),
    ...settleTexts(ids, now),
    ...releasedColumns().map(({ table, column }) =>
      statement(sql`update ${table} set ${sql.identifier(column)} = null where ${sql.identifier(column)} in (${ids})`),
    ),
    ...deletedTables().map((table) => statement(sql`delete from ${table} where ${deletedRows(table, ids)}`)),
  ];
}

/** The ids that `deleteOwned` would take away. */
export const listIdsOf = async (db: Database, userId: string): Promise<string[]> => {
  const [rows = []] = await readBatch(db, [statement(idsOf(userId))]);
  return rows.map(({ id }) => String(id));
};
