import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { backupFolder, databaseName } from './database-files';
import { type BackupReason, readBackupNames } from './keep-backups';

/** The newest backup of a database in a folder, if there is one. */
export function findNewestBackup(
  file: string,
  folder = backupFolder(file),
  reasons: readonly BackupReason[] = ['backup', 'before-migration'],
): { path: string; at: Date } | undefined {
  if (!existsSync(folder)) return undefined;
  const newest = readBackupNames(databaseName(file), readdirSync(folder)).find(({ reason }) => reasons.includes(reason));
  return newest && { path: join(folder, newest.name), at: newest.at };
}

/** How to have a working database again, as one sentence with the command to type. */
export function wayBack(file: string, folder?: string): string {
  const newest = findNewestBackup(file, folder);
  const from = newest ? relative(process.cwd(), newest.path) : 'BACKUP';
  const known = newest ? `The newest backup is of ${newest.at.toISOString()}` : 'No backup was found where they usually are';
  return `${known}; to go back to one, stop Passage and type: npm run restore -- --from ${from}`;
}
