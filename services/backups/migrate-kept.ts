import { existsSync, readFileSync } from 'node:fs';
import { type Database, readBatch } from '@/db/client';
import { newestMigrationMs, selectNewestMigration } from '@/db/queries/health';
import { selectOrphanCount, selectRowCounts, selectTables } from '@/db/queries/row-counts';
import type { BackupSettings } from './backup-settings';
import { backupFolder, migrationFailedFile } from './database-files';
import { makeBackup } from './make-backup';
import { writeToDisk } from './to-disk';

/** The embedded database's file, and where its backups go. */
export type Kept = { file: string; settings: BackupSettings };

/**
 * * Migrates a database, if it is behind and holds anything, with a backup of its file before and a look after it: no table has
 * fewer rows than before, and no row refers to one that is gone. Throws a sentence with the way back if that is not so, noted
 * beside the file so that no later start serves it (`findHarm`), and before anything was changed if there can be no backup. `kept` is `undefined` for a server's database, of which its own backups
 * are.
 */
export async function migrateKept(
  db: Database,
  kept: Kept | undefined,
  now: Date,
  migrate: (db: Database) => Promise<void>,
): Promise<void> {
  // Of a start that was first, while this one waited for its turn.
  if (kept && existsSync(migrationFailedFile(kept.file))) throw new Error(readFileSync(migrationFailedFile(kept.file), 'utf8'));
  const before = await countRows(db);
  if ((await findNewestMigration(db)) >= newestMigrationMs || Object.keys(before).length === 0) return await migrate(db);
  const orphansBefore = await countOrphans(db);
  let way = 'Go back to a backup of the server’s.';
  if (kept) {
    const { file, settings } = kept;
    const folder = settings.BACKUP_FOLDER ?? backupFolder(file);
    const made = await makeBackup({ file, folder, keep: settings.BACKUP_KEEP, reason: 'before-migration' }, now);
    if (!made.ok) throw new Error(`The database was not migrated, since there is no backup before it: ${made.error.sentence}`);
    way = `The state before it is in ${made.value.file}; to go back, start the version of Passage before this one after: npm run restore -- --from ${made.value.file}`;
  }
  await migrate(db);
  const after = await countRows(db);
  const fewer = Object.keys(before).filter((name) => (after[name] ?? 0) < (before[name] ?? 0));
  if (fewer.length > 0)
    refuse(
      kept,
      `The migration lost rows: ${fewer.map((name) => `${name} had ${before[name]} and has ${after[name] ?? 0}`).join(', ')}. ${way}`,
    );
  const orphans = await countOrphans(db);
  if (orphans > orphansBefore)
    refuse(kept, `After the migration ${orphans} rows refer to rows that are not there (before: ${orphansBefore}). ${way}`);
}

function refuse(kept: Kept | undefined, sentence: string): never {
  // The migration is applied: without a note the next start would find nothing the matter.
  if (kept) writeToDisk(migrationFailedFile(kept.file), sentence);
  throw new Error(sentence);
}

async function findNewestMigration(db: Database): Promise<number> {
  const [rows = []] = await readBatch(db, [selectNewestMigration()]).catch(() => []);
  return Number(rows[0]?.appliedMs ?? 0);
}

async function countRows(db: Database): Promise<Record<string, number>> {
  const [tables = []] = await readBatch(db, [selectTables()]);
  const names = tables.map(({ name }) => String(name));
  const [[row] = []] = names.length > 0 ? await readBatch(db, [selectRowCounts(names)]) : [];
  return Object.fromEntries(names.map((name) => [name, Number(row?.[name] ?? 0)]));
}

async function countOrphans(db: Database): Promise<number> {
  const [[row] = []] = await readBatch(db, [selectOrphanCount()]);
  return Number(row?.count ?? 0);
}
