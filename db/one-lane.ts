import type { Client, InArgs, InStatement, ResultSet } from '@libsql/client';
import { sizeOf } from './group-commit';
import { problemOf } from './problem';
import { proveReadable } from './prove-readable';
import { kindOf } from './reads';

/**
 * What holds for one connection only. The wait for a lock stops the whole process, so it is short; whoever is patient asks again. The
 * driver's own checkpoints are off: where the disk can't read the log, they put wrong pages into the database.
 */
const pragmas =
  'pragma busy_timeout = 20; pragma foreign_keys = on; pragma synchronous = full; ' +
  'pragma wal_autocheckpoint = 0; pragma journal_size_limit = 16000000';

/** So many pages, as far as can be told from outside, go into the log until it is put into the file. */
const pagesBetweenCheckpoints = 1500;
/** A statement changes a page, or as many as its values fill. */
const pagesOf = (statements: readonly InStatement[]): number =>
  statements.reduce((sum, statement) => sum + 1 + Math.floor(sizeOf(statement) / 4096), 0);

/**
 * Hands a file's one connection one piece of work at a time, and throws the connection away when the file was locked: the driver leaves
 * the refused statement open on it, and as long as that is so, inserts are acknowledged that never reach the disk
 * (docs/decisions/0003-no-interactive-transactions.md). Awaits the PRAGMAs of the first connection.
 */
export async function inOneLane(client: Client): Promise<void> {
  const { batch, migrate, executeMultiple } = client;
  const execute = client.execute as (statement: InStatement, args?: InArgs) => Promise<ResultSet>;
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

  let walFile: string | undefined;
  /** The log is read first: if that fails, it stays, and grows, until it can be read. */
  const checkpoint = async (sql: string) => {
    if (walFile) proveReadable(walFile);
    return await execute.call(client, sql);
  };
  let waiting = 0;
  function noteWritten<T>(result: T, pages: number): T {
    waiting += pages;
    if (waiting < pagesBetweenCheckpoints) return result;
    waiting = 0;
    alone(() => checkpoint('pragma wal_checkpoint(passive)')).catch(() => {});
    return result;
  }

  async function renew(): Promise<void> {
    if (client.closed) return;
    await client.reconnect();
    await executeMultiple.call(client, pragmas);
  }

  client.execute = (async (statement: InStatement, args?: InArgs) => {
    const sql = typeof statement === 'string' ? statement : statement.sql;
    if (/^\s*pragma\s+wal_checkpoint\b/i.test(sql)) return await alone(() => checkpoint(sql));
    return noteWritten(
      await alone(() => execute.call(client, statement, args)),
      kindOf(statement) === 'read' ? 0 : pagesOf([statement]),
    );
  }) as Client['execute'];
  client.batch = async (...args) =>
    noteWritten(await alone(() => batch.apply(client, args)), args[1] === 'read' ? 0 : pagesOf(args[0] as InStatement[]));
  client.migrate = async (...args) =>
    noteWritten(await patiently(() => alone(() => migrate.apply(client, args))), pagesBetweenCheckpoints);
  client.executeMultiple = (...args) => alone(() => executeMultiple.apply(client, args));
  await patiently(() => client.execute('pragma journal_mode = wal'));
  await client.executeMultiple(pragmas);
  const [main] = (await client.execute('pragma database_list')).rows;
  walFile = main?.file ? `${String(main.file)}-wal` : undefined;
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
