import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'drizzle-orm';
import { type Database, openDatabase, readBatch, statement, type WriteQuery, writeBatch } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { newestMigrationMs, selectNewestMigration } from '@/db/queries/health';
import { allTables, nameOf } from '@/db/queries/personal-tables';
import { selectRowCounts } from '@/db/queries/row-counts';
import { err, type Result } from '@/quizzes/result';
import { type Backup, type BackupProblem, makeBackup } from './make-backup';

type LogicalProblem = BackupProblem | { type: 'too-large' | 'other-schema'; sentence: string };

/** One answer of a server holds so much and hardly more; several would not be of one moment. */
const mostRows = 50_000;
const rowsAtOnce = 500;

/**
 * * Copies a libSQL server's database into a file: all rows of all tables as they stand at one moment, into a new database of
 * the same schema, which is then proved as any backup. "too-large": the server's own means are for that. Changes nothing on the
 * server.
 */
export async function makeLogicalBackup(
  openSource: () => Promise<Database>,
  { folder, keep }: { folder: string; keep: number },
  now: Date,
): Promise<Result<Backup, LogicalProblem>> {
  const source = await openSource();
  const names = allTables.map(nameOf);
  const [[newest] = [], [counts] = []] = await readBatch(source, [selectNewestMigration(), selectRowCounts(names)]);
  if (Number(newest?.appliedMs ?? 0) !== newestMigrationMs)
    return err({
      type: 'other-schema',
      sentence: 'The server’s database has another schema than this program; use its own version.',
    });
  const total = names.reduce((sum, name) => sum + Number(counts?.[name] ?? 0), 0);
  if (total > mostRows)
    return err({
      type: 'too-large',
      sentence: `${total} rows are more than one answer of a server holds; use its own means: sqld’s snapshots or its /dump, or turso db export.`,
    });
  const tables = await readBatch(
    source,
    names.map((name) => statement(sql`select * from ${sql.identifier(name)}`)),
  );
  mkdirSync(folder, { recursive: true });
  const scratch = mkdtempSync(join(resolve(folder), '.gathering-'));
  try {
    const file = join(scratch, 'passage.db');
    const copy = await openDatabase(pathToFileURL(file).href);
    await migrateDatabase(copy);
    // Tables come in any order; the proof looks for rows that refer to nothing.
    await copy.$client.execute('pragma foreign_keys = off');
    // What a migration put in is in the source too.
    await writeBatch(
      copy,
      names.map((name) => statement(sql`delete from ${sql.identifier(name)}`)),
    );
    for (const [index, rows] of tables.entries())
      for (let start = 0; start < rows.length; start += rowsAtOnce)
        await writeBatch(
          copy,
          rows.slice(start, start + rowsAtOnce).map((row) => insertRow(names[index] ?? '', row)),
        );
    return await makeBackup({ file, folder, keep }, now);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function insertRow(table: string, row: Record<string, unknown>): WriteQuery {
  const columns = Object.keys(row);
  return statement(sql`insert into ${sql.identifier(table)} (${sql.join(columns.map(sql.identifier), sql`, `)})
    values (${sql.join(
      columns.map((column) => sql`${row[column] ?? null}`),
      sql`, `,
    )})`);
}
