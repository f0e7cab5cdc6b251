import type { Client, InArgs, InStatement, ResultSet, Row, Value } from '@libsql/client';
import type { Address } from './connect';
import { connectServer } from './connect-server';
import { type Cells, startReplicaProcess } from './replica-process';

/** Between two looks for what other machines wrote. */
const syncEveryMs = 1000;
/** A copy that could not be brought up to date for so long is not read. */
const staleAfterMs = 5000;
const limitsMs = { firstSync: 10_000, reading: 1000, syncAfterWrite: 2000 };

/**
 * A client that writes to a libSQL server and reads this machine's copy of its database. A write is acknowledged when it is in the
 * copy, or when the copy is known to lack it: then, and whenever the copy fails or has not been brought up to date for five seconds,
 * the server is read. What other machines wrote is seen within about a second. It saves the way to a server that is far; it does not
 * stand in for one that is down.
 */
export async function connectReplica(address: Address & { replicaUrl: string }): Promise<Client> {
  const client = await connectServer(address);
  const replica = startReplicaProcess(address);

  let written = 0;
  /** How many of this process's writes the copy has, and when it was last like the server's database. */
  let copied = { writes: -1, at: 0 };
  let syncing: { promise: Promise<boolean>; writes: number } | undefined;
  /** Brings the copy up to date with all that was written before the call. */
  async function sync(ms: number): Promise<boolean> {
    // One that is under way may have begun before the last write.
    while (syncing && syncing.writes < written) await syncing.promise;
    if (syncing) return syncing.promise;
    const writes = written;
    const at = performance.now();
    const promise = replica.ask(undefined, ms).then((done) => {
      if (done) copied = { writes, at };
      syncing = undefined;
      return done !== undefined;
    });
    syncing = { promise, writes };
    return promise;
  }
  const isFresh = () => copied.writes >= written && performance.now() - copied.at < staleAfterMs;

  const { execute, batch, migrate, close } = {
    execute: client.execute.bind(client) as (statement: InStatement) => Promise<ResultSet>,
    batch: client.batch.bind(client),
    migrate: client.migrate.bind(client),
    close: client.close.bind(client),
  };
  async function read(statements: InStatement[]): Promise<ResultSet[]> {
    const found = isFresh() ? await replica.ask(statements, limitsMs.reading) : undefined;
    return found ? found.map(toResultSet) : batch(statements, 'read');
  }
  async function thenSync<T>(write: Promise<T>): Promise<T> {
    // Counted even if it fails: it may have been carried out all the same.
    const result = await write.finally(() => {
      written += 1;
    });
    await sync(limitsMs.syncAfterWrite);
    return result;
  }

  client.execute = (async (query: InStatement | string, args?: InArgs) => {
    const statement = args === undefined ? (query as InStatement) : { sql: query as string, args };
    const sql = typeof statement === 'string' ? statement : statement.sql;
    if (/^\s*select\b/i.test(sql)) return (await read([statement]))[0];
    return /^\s*pragma\b/i.test(sql) ? execute(statement) : thenSync(execute(statement));
  }) as Client['execute'];
  client.batch = (statements, mode) => (mode === 'read' ? read(statements as InStatement[]) : thenSync(batch(statements, mode)));
  client.migrate = (statements) => thenSync(migrate(statements));
  const timer = setInterval(() => syncing ?? sync(staleAfterMs), syncEveryMs);
  timer.unref();
  client.close = () => {
    clearInterval(timer);
    replica.close();
    close();
  };
  await sync(limitsMs.firstSync);
  return client;
}

/** Rows as the library makes them: cells by place and, enumerable, by name. */
function toResultSet({ columns, columnTypes, rows }: Cells): ResultSet {
  const toRow = (cells: Value[]): Row => {
    const row = Object.defineProperty({}, 'length', { value: cells.length }) as Row;
    for (const [index, value] of cells.entries()) {
      Object.defineProperty(row, index, { value });
      const name = columns[index] ?? '';
      if (!Object.hasOwn(row, name))
        Object.defineProperty(row, name, { value, enumerable: true, configurable: true, writable: true });
    }
    return row;
  };
  const made = rows.map(toRow);
  return { columns, columnTypes, rows: made, rowsAffected: 0, lastInsertRowid: undefined, toJSON: () => ({ columns, rows }) };
}
