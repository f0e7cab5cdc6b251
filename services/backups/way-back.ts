import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { now } from '../clock';
import { backupFolder, databaseName } from './database-files';
import { type BackupReason, readBackupNames } from './keep-backups';

/** The newest backup of a database in a folder, if there is one; with `at`, of those that are not from after it. */
export function findNewestBackup(
  file: string,
  folder = backupFolder(file),
  reasons: readonly BackupReason[] = ['backup', 'before-migration'],
  at?: Date,
): { path: string; at: Date } | undefined {
  if (!existsSync(folder)) return undefined;
  const newest = readBackupNames(databaseName(file), readdirSync(folder)).find(
    (backup) => reasons.includes(backup.reason) && (at === undefined || backup.at <= at),
  );
  return newest && { path: join(folder, newest.name), at: newest.at };
}

/** How to have a working database again, as one sentence with the command to type. */
export function wayBack(file: string, folder?: string): string {
  // One from the future is of a clock that was ahead, and may be old; better that one than none.
  const newest = findNewestBackup(file, folder, undefined, now()) ?? findNewestBackup(file, folder);
  const from = newest ? relative(process.cwd(), newest.path) : 'BACKUP';
  const known = newest ? `The newest backup is of ${newest.at.toISOString()}` : 'No backup was found where they usually are';
  return `${known}; to go back to one, stop Passage and type: npm run restore -- --from ${from}`;
}
