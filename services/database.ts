import { type Database, openDatabase } from '@/db/client';
import { noteTrouble } from './backups/database-troubles';
import { readEnvironment } from './environment';

// The framework loads modules more than once in a process (pages, routes); the file must have one connection.
const holder = globalThis as typeof globalThis & { passageDatabase?: Promise<Database> };

/** The process's one database. */
export function database(): Promise<Database> {
  if (!holder.passageDatabase) {
    const { DATABASE_URL, DATABASE_AUTH_TOKEN, DATABASE_REPLICA_URL } = readEnvironment();
    holder.passageDatabase = openDatabase(DATABASE_URL, DATABASE_AUTH_TOKEN, DATABASE_REPLICA_URL)
      .then(heedDamage)
      .catch((error) => {
        delete holder.passageDatabase;
        throw error;
      });
  }
  return holder.passageDatabase;
}

/** What the start found before there was this process: `PASSAGE_DAMAGED` is its sentence, set by `npm start` and nobody else. */
function heedDamage(db: Database): Database {
  const { PASSAGE_DAMAGED } = process.env;
  if (PASSAGE_DAMAGED) {
    noteTrouble('damaged', PASSAGE_DAMAGED);
    db.stopWriting('corrupt');
  }
  return db;
}

/** Stores what waits and closes the database, if this process ever opened it; what is written later is refused. */
export async function closeDatabase(): Promise<void> {
  await (await holder.passageDatabase)?.close();
}

export { withDeadline } from '@/db/client';
export { type DatabaseProblem, problemOf } from '@/db/problem';
