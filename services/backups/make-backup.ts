import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { err, ok, type Result } from '@/quizzes/result';
import { databaseName } from './database-files';
import { type BackupReason, backupName, listSuperfluous, readBackupNames } from './keep-backups';
import { runDatabaseProcess } from './run-database-process';
import { folderToDisk, renameToDisk } from './to-disk';

export type Backup = {
  file: string;
  bytes: number;
  /** Rows of each table. */
  rows: Readonly<Record<string, number>>;
  /** Rows that refer to rows that are not there: so it is in the database too, and `npm run check` names them. */
  orphans: number;
  /** Names of older ones that went, so that the disk does not fill. */
  removed: string[];
};

/** In the words of whoever runs the site: `sentence` says what is the matter, and nothing was changed. */
export type BackupProblem = {
  type: 'no-database' | 'no-folder' | 'exists' | 'no-room' | 'not-whole';
  sentence: string;
};

export type BackupRequest = {
  file: string;
  folder: string;
  keep: number;
  reason?: BackupReason;
  /** 0 to 19: how far to stand back for others on the processor. */
  niceness?: number;
  /** Bytes that are free in a folder. */
  findFree?: (folder: string) => number;
};

const freeBytes = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

const staleMs = 24 * 3_600_000;
const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;

/**
 * * Copies a database file as it is at one moment, while others read and write it, and proves the copy: whole, with as many rows
 * as there were; rows that refer to missing ones are counted. Until it is proved and on disk, file and folder, it has another
 * name. Then those backups go that need not stay (`listSuperfluous`). Problems change nothing; throws only when the file can't
 * be read at all.
 */
export async function makeBackup(request: BackupRequest, now: Date): Promise<Result<Backup, BackupProblem>> {
  const { file, keep, reason = 'backup', niceness = 0, findFree = freeBytes } = request;
  const folder = resolve(request.folder);
  if (!existsSync(file)) return problem('no-database', `There is no database at ${file}.`);
  const target = join(folder, backupName(databaseName(file), now, reason));
  const partial = `${target}.partial`;
  try {
    mkdirSync(folder, { recursive: true });
    removeStale(databaseName(file), folder, now);
    if (existsSync(target)) return problem('exists', `${target} exists already; nothing was written over.`);
    // Readable by its owner alone: it holds everything that everyone answered.
    closeSync(openSync(partial, 'wx', 0o600));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST' && existsSync(partial)) return problem('exists', `Another backup is being written to ${partial}.`);
    if (code === 'ENOSPC') return problem('no-room', `There is no room in ${folder}.`);
    return problem('no-folder', `${folder} can’t be written to (${code}); say another with --to FOLDER or BACKUP_FOLDER.`);
  }
  try {
    const needed = sizeOf(file) + sizeOf(`${file}-wal`);
    const free = findFree(folder);
    if (free < needed * 1.1)
      return problem('no-room', `${folder} has room for ${megabytes(free)}; the backup may need ${megabytes(needed * 1.1)}.`);
    const copied = await runDatabaseProcess('copy', { file, to: partial }, niceness);
    if (copied.type === 'no-room') return problem('no-room', `${folder} has too little room; nothing of the backup stays.`);
    if (copied.type === 'not-whole') return problem('not-whole', `The copy is not whole and was thrown away: ${copied.problem}.`);
    renameToDisk(partial, target);
    const removed = listSuperfluous(databaseName(file), readdirSync(folder), keep, now).filter(
      (name) => join(folder, name) !== target,
    );
    for (const name of removed) rmSync(join(folder, name), { force: true });
    folderToDisk(folder);
    return ok({ file: target, bytes: copied.bytes, rows: copied.rows, orphans: copied.orphans, removed });
  } finally {
    for (const suffix of ['', '-journal']) rmSync(partial + suffix, { force: true });
  }
}

const problem = (type: BackupProblem['type'], sentence: string) => err({ type, sentence });

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0);

/** What a backup of this database left that was killed. One that still runs is younger. */
function removeStale(database: string, folder: string, now: Date): void {
  for (const name of readdirSync(folder)) {
    const [, backup = ''] = /^(.*)\.partial(?:-journal)?$/.exec(name) ?? [];
    if (readBackupNames(database, [backup]).length === 0) continue;
    const path = join(folder, name);
    if (now.getTime() - statSync(path).mtimeMs > staleMs) rmSync(path, { force: true });
  }
}
