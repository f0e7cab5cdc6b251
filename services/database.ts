import { type Database, openDatabase } from '@/db/client';
import { readEnvironment } from './environment';

// The framework loads modules more than once in a process (pages, routes); the file must have one connection.
const holder = globalThis as typeof globalThis & { passageDatabase?: Promise<Database> };

/** The process's one database. */
export function database(): Promise<Database> {
  if (!holder.passageDatabase) {
    const { DATABASE_URL, DATABASE_AUTH_TOKEN, DATABASE_REPLICA_URL } = readEnvironment();
    holder.passageDatabase = openDatabase(DATABASE_URL, DATABASE_AUTH_TOKEN, DATABASE_REPLICA_URL).catch((error) => {
      delete holder.passageDatabase;
      throw error;
    });
  }
  return holder.passageDatabase;
}

/** Stores what waits and closes the database, if this process ever opened it; what is written later is refused. */
export async function closeDatabase(): Promise<void> {
  await (await holder.passageDatabase)?.close();
}

export { withDeadline } from '@/db/client';
export { type DatabaseProblem, problemOf } from '@/db/problem';
