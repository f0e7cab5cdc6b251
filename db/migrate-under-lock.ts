import { randomUUID } from 'node:crypto';
import { setTimeout as pauseMs } from 'node:timers/promises';
import type { Database } from './client';

const table = '__migration_lock';
/** In the clock of the database, which all processes share. */
const clock = "cast(unixepoch('subsec') * 1000 as integer)";

/** How long the holder may be silent. A file has one process, and whoever starts it again after a crash is waiting. */
const longestPauseMs = { file: 5000, server: 30_000 };

export type LockOptions = {
  /** How long the lock outlives a process that was killed while it held it. */
  leaseMs?: number;
  /** How long to wait for another process before giving up. */
  patienceMs?: number;
  pollMs?: number;
  /** Called once when another process holds the lock. */
  onWait?: () => void;
};

/**
 * Runs `work`, which brings a database up to date, in one process at a time: others that start meanwhile wait for it and then find
 * nothing left to do. The lock is a row with a lease, renewed while the work runs; after a crash it falls free when the lease ends. A
 * migration of a process that lost the lock is refused as a whole by the database.
 */
export async function migrateUnderLock<T>(db: Database, work: () => Promise<T>, options: LockOptions = {}): Promise<T> {
  const client = db.$client;
  const {
    leaseMs = longestPauseMs[client.protocol === 'file' ? 'file' : 'server'],
    patienceMs = 600_000,
    pollMs = 250,
    onWait,
  } = options;
  const holder = randomUUID();
  await client.execute(
    `create table if not exists ${table} (id integer primary key check (id = 1), holder text not null, until integer not null)`,
  );
  const take = async (): Promise<boolean> => {
    const [result] = await client.batch(
      [
        {
          sql: `insert into ${table} (id, holder, until) values (1, ?, ${clock} + ?) on conflict (id) do update
            set holder = excluded.holder, until = excluded.until where ${table}.until < ${clock} or ${table}.holder = excluded.holder`,
          args: [holder, leaseMs],
        },
      ],
      'write',
    );
    return result?.rowsAffected === 1;
  };

  const givesUpAt = performance.now() + patienceMs;
  for (let isFirst = true; !(await take()); isFirst = false) {
    if (isFirst) onWait?.();
    if (performance.now() >= givesUpAt)
      throw new Error('Another process has been bringing the database up to date for too long.');
    await pauseMs(pollMs);
  }

  // The first statement of a migration: breaks the table's check, and with it the migration, if the lock is another's by now.
  const fence = `insert into ${table} (id, holder, until) select 2, '', 0 where not exists
    (select 1 from ${table} where holder = '${holder}')`;
  const { migrate } = client;
  client.migrate = async (statements) => {
    const results = await migrate.call(client, [fence, ...statements]);
    return results.slice(1);
  };
  const renewal = setInterval(() => void take().catch(() => undefined), leaseMs / 3);
  renewal.unref();
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    client.migrate = migrate;
    // The lease ends by itself where this does not go through.
    await client.batch([{ sql: `delete from ${table} where holder = ?`, args: [holder] }], 'write').catch(() => undefined);
  }
}
