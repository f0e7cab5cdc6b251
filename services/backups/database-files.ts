import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The file of an embedded database, or `undefined` where a server or the memory holds it. */
export function databaseFile(url: string): string | undefined {
  if (!url.startsWith('file:') || url.includes(':memory:')) return undefined;
  const path = url.replace(/\?.*$/, '');
  return path.startsWith('file://') ? fileURLToPath(path) : decodeURIComponent(path.slice('file:'.length));
}

/** What belongs to a database file and goes where it goes. */
export const companions = ['', '-wal', '-shm'] as const;

/**
 * * Held by the running server, so that a second one, or a restore, knows of it; and a sign, when nobody runs, that there is a
 * database here, with the beat up to which it was known (watch-database.ts).
 */
export const ownerFile = (file: string): string => `${file}-owner`;

/** There from the first to the last step of a restore. */
export const restoringFile = (file: string): string => `${file}-restoring`;

/** There after a migration that lost something, until a restore. Its text is the sentence that says what. */
export const migrationFailedFile = (file: string): string => `${file}-migration-failed`;

/** Where backups go unless told otherwise: beside the database. */
export const backupFolder = (file: string): string => join(dirname(file), 'backups');

/** "passage" of "data/passage.db". */
export const databaseName = (file: string): string => basename(file).replace(/\.[^.]*$/, '');
