import { is, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as attempts from '../schema/attempts';
import * as boards from '../schema/boards';
import * as confusions from '../schema/confusions';
import * as credentials from '../schema/credentials';
import * as drafts from '../schema/drafts';
import * as memories from '../schema/memories';
import * as overrides from '../schema/overrides';
import * as packLinks from '../schema/pack-links';
import * as packs from '../schema/packs';
import * as reports from '../schema/reports';
import * as settings from '../schema/settings';
import * as users from '../schema/users';

// Whose a row is follows from the schema's foreign keys, so that a new table is exported and deleted without being named here.
// A test compares the tables of this list with those of the database.

const modules: readonly Readonly<Record<string, unknown>>[] = [
  attempts,
  boards,
  confusions,
  credentials,
  drafts,
  memories,
  overrides,
  packLinks,
  packs,
  reports,
  settings,
  users,
];

export const allTables: readonly SQLiteTable[] = modules
  .flatMap((module) => Object.values(module))
  .filter((value): value is SQLiteTable => is(value, SQLiteTable));

export const nameOf = (table: SQLiteTable): string => getTableConfig(table).name;

type Link = { column: string; parent: SQLiteTable; parentColumn: string; onDelete: string | undefined };

/** What belongs together without a foreign key. */
const furtherLinks: Readonly<Record<string, readonly Link[]>> = {
  facts: [{ column: 'pack_id', parent: packs.packs, parentColumn: 'id', onDelete: undefined }],
};

function linksOf(table: SQLiteTable): Link[] {
  const { name, foreignKeys } = getTableConfig(table);
  const keys = foreignKeys.flatMap((key) => {
    const { columns, foreignColumns, foreignTable } = key.reference();
    const [column, parentColumn] = [columns[0]?.name, foreignColumns[0]?.name];
    return column && parentColumn ? [{ column, parent: foreignTable, parentColumn, onDelete: key.onDelete }] : [];
  });
  return [...keys, ...(furtherLinks[name] ?? [])];
}

const named = (name: string) => sql.identifier(name);

/** The ids of a person's rows in `users`: their own, and those of guests who were merged into it. */
export const idsOf = (userId: string): SQL => sql`select id from users where (id = ${userId} or merged_into_user_id = ${userId})`;

/** Which rows of a table are a person's; `undefined` where none can be. `follows` says along which links. */
export function ownedRows(table: SQLiteTable, ids: SQL, follows: (link: Link) => boolean = () => true): SQL | undefined {
  if (table === users.users) return sql`${users.users.id} in (${ids})`;
  const links = linksOf(table).filter(follows);
  const direct = links.find(({ parent }) => parent === users.users);
  if (direct) return sql`${table}.${named(direct.column)} in (${ids})`;
  for (const { column, parent, parentColumn } of links) {
    const owned = ownedRows(parent, ids, follows);
    if (owned) return sql`${table}.${named(column)} in (select ${parent}.${named(parentColumn)} from ${parent} where ${owned})`;
  }
  return undefined;
}

/** Columns that say whose a row is, in tables that name their person themselves. */
export const ownerColumns = (): { table: SQLiteTable; column: string }[] =>
  allTables.flatMap((table) => {
    const link = linksOf(table).find(({ parent }) => parent === users.users);
    return link ? [{ table, column: link.column }] : [];
  });

const goesWithItsParent = ({ onDelete }: Link): boolean => onDelete === 'cascade';

const depthOf = (table: SQLiteTable): number => 1 + Math.max(0, ...linksOf(table).map(({ parent }) => depthOf(parent)));

/** The tables whose rows go with their person, those that others refer to last. */
export const deletedTables = (): SQLiteTable[] =>
  allTables.filter((table) => ownedRows(table, sql`select 1`, goesWithItsParent)).sort((a, b) => depthOf(b) - depthOf(a));

/** The rows of such a table that go with their person. */
export const deletedRows = (table: SQLiteTable, ids: SQL): SQL | undefined => ownedRows(table, ids, goesWithItsParent);

/** Columns that name a person whose row stays when they go. */
export const releasedColumns = (): { table: SQLiteTable; column: string }[] =>
  allTables.flatMap((table) =>
    linksOf(table)
      .filter(({ parent, onDelete }) => parent === users.users && onDelete === 'set null')
      .map(({ column }) => ({ table, column })),
  );
