import type { Client } from '@libsql/client';
import { problemOf } from './problem';

/** What holds for one connection only. The wait for a lock stops the whole process, so it is short; whoever is patient asks again. */
const pragmas = 'pragma busy_timeout = 20; pragma foreign_keys = on; pragma synchronous = full';

/**
 * Hands a file's one connection one piece of work at a time, and throws the connection away when the file was locked: the driver leaves
 * the refused statement open on it, and as long as that is so, inserts are acknowledged that never reach the disk
 * (docs/decisions/0003-no-interactive-transactions.md). Awaits the PRAGMAs of the first connection.
 */
export async function inOneLane(client: Client): Promise<void> {
  const { execute, batch, migrate, executeMultiple } = client;
  let last: Promise<unknown> = Promise.resolve();

  function alone<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(async () => {
      try {
        return await work();
      } catch (error) {
        if (problemOf(error) === 'busy') await renew();
        throw error;
      }
    });
    last = done.catch(() => {});
    return done;
  }

  async function renew(): Promise<void> {
    if (client.closed) return;
    await client.reconnect();
    await executeMultiple.call(client, pragmas);
  }

  client.execute = ((...args: Parameters<Client['execute']>) => alone(() => execute.apply(client, args))) as Client['execute'];
  client.batch = (...args) => alone(() => batch.apply(client, args));
  client.migrate = (...args) => patiently(() => alone(() => migrate.apply(client, args)));
  client.executeMultiple = (...args) => alone(() => executeMultiple.apply(client, args));
  await patiently(() => client.execute('pragma journal_mode = wal'));
  await client.executeMultiple(pragmas);
}

const longestMs = 5000;

/** Tries again while the database is held by someone else, for five seconds; the process does other things meanwhile. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const end = performance.now() + longestMs;
  for (let waitMs = 5; ; waitMs = Math.min(waitMs * 2, 100)) {
    try {
      return await work();
    } catch (error) {
      if (problemOf(error) !== 'busy' || performance.now() + waitMs > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}
