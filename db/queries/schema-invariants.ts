import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { allTables, nameOf } from './personal-tables';

// Invariants that follow from the schema, so that a new table or column is proved without being named here.

const columnsOf = (table: SQLiteTable): SQLiteColumn[] => getTableConfig(table).columns;
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** Each column that `fits`, as a query whose rows are its violations; nothing where there is none. */
const eachColumn = (
  fits: (column: SQLiteColumn) => boolean,
  violations: (table: string, column: SQLiteColumn) => string,
): string =>
  allTables
    .flatMap((table) =>
      columnsOf(table)
        .filter(fits)
        .map((column) => violations(nameOf(table), column)),
    )
    .join(' union all ');

const where = (table: string, { name }: SQLiteColumn, condition: string): string =>
  `select ${text(`${table}.${name}`)} as place, rowid as row from ${table} where ${name} is not null and ${condition}`;

/** When something ends is in the future; what a client's clock claims may be anything. */
const mayBeFuture = /^(expires_at|expire|client_.*)$/;

/** Primary keys and unique indexes, as lists of columns. */
function keysOf(table: SQLiteTable): string[][] {
  const { columns, primaryKeys, indexes, uniqueConstraints } = getTableConfig(table);
  const named = (column: unknown): string[] =>
    typeof column === 'object' && column !== null && 'name' in column ? [String(column.name)] : [];
  return [
    ...columns.filter(({ primary, isUnique }) => primary || isUnique).map(({ name }) => [name]),
    ...primaryKeys.map((key) => key.columns.map(({ name }) => name)),
    ...uniqueConstraints.map((key) => key.columns.map(({ name }) => name)),
    ...indexes.filter(({ config }) => config.unique).map(({ config }) => config.columns.flatMap(named)),
  ];
}

/** What the schema promises, one text each; `actual` says the same of the database. */
function expectedParts(): string[] {
  return allTables.flatMap((table) => {
    const { name, columns, foreignKeys, checks } = getTableConfig(table);
    return [
      ...columns.map((column) => `column ${name}.${column.name}`),
      ...keysOf(table).map((key) => `key ${name}(${key.join(',')})`),
      ...foreignKeys.map((key) => {
        const { columns, foreignTable, foreignColumns } = key.reference();
        return `reference ${name}.${columns[0]?.name}>${nameOf(foreignTable)}.${foreignColumns[0]?.name} ${key.onDelete ?? 'no action'}`;
      }),
      ...checks.map((check) => `check ${name}.${check.name}`),
    ];
  });
}

const isTable = "m.type = 'table' and m.name not like 'sqlite\\_%' escape '\\'";
const actual = `
  select 'column ' || m.name || '.' || c.name as part from sqlite_master m join pragma_table_info(m.name) c where ${isTable}
  union all select 'key ' || m.name || '(' || (select group_concat(name, ',') from (
      select name from pragma_index_info(i.name) order by seqno)) || ')'
    from sqlite_master m join pragma_index_list(m.name) i where ${isTable} and i."unique" = 1
  union all select 'reference ' || m.name || '.' || f."from" || '>' || f."table" || '.' || f."to" || ' ' || lower(f.on_delete)
    from sqlite_master m join pragma_foreign_key_list(m.name) f where ${isTable}`;

const missingParts = (): string => `select e.value as part from json_each(${text(JSON.stringify(expectedParts()))}) e
  where case when e.value like 'check %'
    then not exists (select 1 from sqlite_master m where m.type = 'table'
      and m.name = substr(e.value, 7, instr(e.value, '.') - 7) and instr(m.sql, '"' || substr(e.value, instr(e.value, '.') + 1) || '"') > 0)
    else e.value not in (${actual}) end`;

/**
 * Columns that name a pack without a foreign key: what a learner did stays when a pack is withdrawn, but packs are never
 * deleted.
 */
const namesPack = (column: SQLiteColumn): boolean =>
  column.name === 'pack_id' &&
  !getTableConfig(column.table).foreignKeys.some((key) => key.reference().columns.some(({ name }) => name === 'pack_id'));

export const schemaInvariants: Readonly<Record<string, string>> = {
  'the database has the columns, keys, references and checks of the schema': missingParts(),
  'no two rows share a key': allTables
    .flatMap((table) => keysOf(table).map((key) => ({ name: nameOf(table), key })))
    .map(
      ({ name, key }) =>
        `select ${text(`${name}(${key})`)} as place, min(rowid) as row from ${name} not indexed
          where ${key.map((column) => `${column} is not null`).join(' and ')} group by ${key.join(', ')} having count(*) > 1`,
    )
    .join(' union all '),
  'no date is in the future': eachColumn(
    (column) => column.columnType === 'SQLiteTimestamp' && !mayBeFuture.test(column.name),
    (table, column) => where(table, column, `${column.name} > $now + 86400000`),
  ),
  'JSON columns hold JSON': eachColumn(
    ({ columnType }) => columnType === 'SQLiteTextJson',
    (table, column) => where(table, column, `not json_valid(${column.name})`),
  ),
  'columns with a list of values hold one of them': eachColumn(
    ({ enumValues }) => (enumValues?.length ?? 0) > 0,
    (table, column) => where(table, column, `${column.name} not in (${(column.enumValues ?? []).map(text).join(', ')})`),
  ),
  'every pack that a row names is there': eachColumn(namesPack, (table, column) =>
    where(table, column, 'not exists (select 1 from packs p where p.id = pack_id)'),
  ),
};
