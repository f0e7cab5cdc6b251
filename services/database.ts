import { type Database, openDatabase } from '@/db/client';
import { readEnvironment } from './environment';

// The framework loads modules more than once in a process (pages, routes); the file must have one connection.
const holder = globalThis as typeof globalThis & { passageDatabase?: Promise<Database> };

/** The process's one database. */
export function database(): Promise<Database> {
  if (!holder.passageDatabase) {
    const { DATABASE_URL, DATABASE_AUTH_TOKEN } = readEnvironment();
    holder.passageDatabase = openDatabase(DATABASE_URL, DATABASE_AUTH_TOKEN).catch((error) => {
      delete holder.passageDatabase;
      throw error;
    });
  }
  return holder.passageDatabase;
}

export { isBusy } from '@/db/client';
