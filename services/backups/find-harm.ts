import { existsSync, readFileSync, statSync } from 'node:fs';
import journal from '@/db/migrations/meta/_journal.json';
import { err, ok, type Result } from '@/quizzes/result';
import { migrationFailedFile, ownerFile, restoringFile } from './database-files';
import { type ExaminedDatabase, runDatabaseProcess } from './run-database-process';
import { wayBack } from './way-back';

/** What a start finds. "damaged": pages can be shown, and nothing may be written. */
export type Found =
  | { type: 'new' }
  | { type: 'whole'; database: ExaminedDatabase; isBehind: boolean }
  | { type: 'damaged'; sentence: string };

/** Why a start would harm, and how to go on. */
export type Harm = {
  type:
    | 'restoring'
    | 'migration-failed'
    | 'in-use'
    | 'missing'
    | 'wal-alone'
    | 'older-than-known'
    | 'read-only'
    | 'newer'
    | 'foreign'
    | 'not-a-database'
    | 'unreadable';
  sentence: string;
};

const known = new Set(journal.entries.map(({ when }) => when));

/** Migrations that this version of the program has and a database has not. */
export const isBehind = ({ migrations }: { migrations: readonly number[] }): boolean => migrations.length < known.size;

/** Whether a newer version of the program, or another one, migrated it. */
export const isNewer = ({ migrations }: { migrations: readonly number[] }): boolean =>
  migrations.some((when) => !known.has(when));

/**
 * So much is read as a whole before a start: about a second. A larger file is checked while the server runs (watch-database.ts).
 */
const checkedBytes = 1_000_000_000;

type HarmOptions = {
  /** Where to look for the way back. */
  backups?: string | undefined;
  /** How long to wait for a server that is about to end. */
  waitMs?: number;
};

/**
 * * Whether a start on this database file would do harm: make an empty database where one was, write into one that is damaged,
 * foreign, newer or older than it should be, or run beside another server. Looks and changes nothing.
 */
export async function findHarm(file: string, { backups, waitMs = 10_000 }: HarmOptions = {}): Promise<Result<Found, Harm>> {
  const harm = (type: Harm['type'], sentence: string) => err<Harm>({ type, sentence });
  const back = () => wayBack(file, backups);
  if (existsSync(restoringFile(file)))
    return harm('restoring', `A restore of ${file} was interrupted; type the same npm run restore again, and it goes on.`);
  const failed = migrationFailedFile(file);
  if (existsSync(failed))
    return harm('migration-failed', `${readFileSync(failed, 'utf8')} To go on with what is left instead, delete ${failed}.`);
  const owner = ownerFile(file);
  const { isOwned, hasOwner, ownerBeat, database } = await runDatabaseProcess('look', {
    file,
    ownerFile: owner,
    waitMs,
    checkedBytes,
  });
  if (isOwned)
    return harm('in-use', `Passage already runs on ${file}; one process owns the file. Stop it, or set another DATABASE_URL.`);
  switch (database.type) {
    case 'absent':
    case 'empty':
      // One that is empty is left by every stop.
      if (database.type === 'absent' && (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0)
        return harm('wal-alone', `${file} is missing, and ${file}-wal, which holds its last answers, is there. ${back()}`);
      if (hasOwner)
        return harm(
          'missing',
          `There was a database at ${file}, and it is ${database.type === 'absent' ? 'missing' : 'empty'}. Is its disk mounted? ${back()} For a new and empty one delete ${owner}.`,
        );
      return ok({ type: 'new' });
    case 'not-a-database':
      return harm('not-a-database', `${file} is not an SQLite database. ${back()}`);
    case 'foreign':
      return harm('foreign', `${file} is a database of another program; set another DATABASE_URL.`);
    case 'with-triggers':
      return harm(
        'foreign',
        `${file} has triggers or views, which Passage makes none of: what is written to it would not be what is stored. ${back()}`,
      );
    case 'damaged': {
      const sentence = `${file} is damaged (${database.problem}): nothing is written to it any more. ${back()}`;
      return database.isReadable ? ok({ type: 'damaged', sentence }) : harm('unreadable', sentence);
    }
    case 'database':
      if (isNewer(database))
        return harm('newer', `${file} was made by a newer version of Passage than this one; start that version. ${back()}`);
      if (database.beat < ownerBeat)
        return harm(
          'older-than-known',
          `${file} is older than it was when Passage last ran: its -wal file is gone, or another copy was put in its place, and answers would be missing. Put ${file}-wal back beside it. ${back()} If this is the database that you want, delete ${owner}.`,
        );
      if (!database.isWritable) return harm('read-only', `${file} or its folder is read-only; make it writable for this user.`);
      return ok({ type: 'whole', database, isBehind: isBehind(database) });
  }
}
