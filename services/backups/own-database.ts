import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Client, createClient } from '@libsql/client';
import { sql } from 'drizzle-orm';
import { type Database, statement, writeBatch } from '@/db/client';
import { problemOf } from '@/db/problem';
import { ownerFile } from './database-files';

export type Ownership = {
  /** Notes how far the database is, if something was written since the last beat. */
  beat: () => Promise<void>;
};

/**
 * * Makes this process the owner of a database file until it ends, however it ends: a second start and a restore find the lock
 * on the file beside it. `undefined` if another process is the owner.
 *
 * A beat raises the database's `user_version` and then notes it beside it. A database that is behind that note has lost its -wal
 * file, or is another copy; the next start says so (`findHarm`).
 */
export async function ownDatabase(db: Database, file: string): Promise<Ownership | undefined> {
  const owner = createClient({ url: pathToFileURL(ownerFile(file)).href, concurrency: 1, timeout: 1000 });
  let beat: number;
  try {
    // In exclusive mode the lock of the first write stays until the process ends.
    await owner.execute('pragma locking_mode = exclusive');
    const results = await owner.batch(
      [
        'create table if not exists owner (id integer primary key check (id = 1), beat integer not null)',
        'insert into owner values (1, 0) on conflict do update set beat = beat',
        'select beat from owner',
      ],
      'write',
    );
    beat = Number(results.at(-1)?.rows[0]?.beat ?? 0);
  } catch (error) {
    owner.close();
    if (problemOf(error) === 'busy') return undefined;
    throw error;
  }
  hold(owner);
  let seen = -1;
  return {
    beat: async () => {
      if (changedAt(file) === seen) return;
      const [current] = (await db.$client.execute('pragma user_version')).rows;
      const next = Math.max(beat, Number(current?.user_version ?? 0)) + 1;
      await writeBatch(db, [statement(sql.raw(`pragma user_version = ${next}`))]);
      await owner.batch([{ sql: 'update owner set beat = ?', args: [next] }], 'write');
      beat = next;
      seen = changedAt(file);
    },
  };
}

/** When something was last written. */
const changedAt = (file: string): number => statSync(`${file}-wal`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** As long as the process lives: a client that nobody holds is collected, and its lock with it. */
function hold(owner: Client): void {
  const holder = globalThis as typeof globalThis & { passageOwners?: Client[] };
  holder.passageOwners = [...(holder.passageOwners ?? []), owner];
}
