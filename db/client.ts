import { channel } from 'node:diagnostics_channel';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Client, createClient, type InArgs, type InStatement, LibsqlError, type ResultSet } from '@libsql/client';
import type { SQL } from 'drizzle-orm';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core';

export type Database = LibSQLDatabase & { $client: Client };

/** Anything that Drizzle can turn into SQL; a query built with `db.insert(…)`, `db.update(…)` or `db.delete(…)`. */
export type WriteQuery = { toSQL(): { sql: string; params: unknown[] } };

/**
 * Opens a database: `file:` for the embedded default, any libSQL server's address otherwise.
 * One connection, because PRAGMAs hold per connection and a second one can acknowledge what is not on disk
 * (docs/decisions/0003-no-interactive-transactions.md). Awaits the PRAGMAs, so what it returns is safe to write to.
 */
export async function openDatabase(url: string, authToken?: string): Promise<Database> {
  const isFile = url.startsWith('file:');
  if (isFile) mkdirSync(dirname(url.slice('file:'.length)), { recursive: true });
  const client = createClient({ url, concurrency: 1, timeout: 5000, ...(authToken ? { authToken } : {}) });
  if (isFile) {
    await client.execute('pragma journal_mode = wal');
    await client.execute('pragma synchronous = full');
  }
  await client.execute('pragma foreign_keys = on');
  announceRoundTrips(client);
  coalesceReads(client);
  return drizzle(client);
}

/** Hears of every round trip to the database; whoever wants to count them subscribes. */
const roundTrips = channel('passage.database.round-trip');

function announceRoundTrips(client: Client): void {
  const execute = client.execute.bind(client) as (...args: unknown[]) => Promise<ResultSet>;
  const batch = client.batch.bind(client);
  client.execute = ((...args: unknown[]) => {
    if (roundTrips.hasSubscribers) roundTrips.publish(args);
    return execute(...args);
  }) as Client['execute'];
  client.batch = (statements, mode) => {
    if (roundTrips.hasSubscribers) roundTrips.publish(statements);
    return batch(statements, mode);
  };
}

type Waiting = { statement: InStatement; resolve: (result: ResultSet) => void; reject: (error: unknown) => void };

/** Reads asked for within one turn of the event loop go to the database together, in one round trip and from one snapshot. */
function coalesceReads(client: Client): void {
  const executeNow = client.execute.bind(client) as (statement: InStatement) => Promise<ResultSet>;
  const batchNow = client.batch.bind(client);
  let waiting: Waiting[] = [];

  async function send(): Promise<void> {
    const sent = waiting;
    waiting = [];
    // A broken query must not fail the others: together first, and each alone if that does not work.
    const together = sent.length > 1 ? await batchNow(statementsOf(sent), 'read').catch(() => undefined) : undefined;
    for (const [index, { statement, resolve, reject }] of sent.entries()) {
      const result = together?.[index];
      if (result) resolve(result);
      else executeNow(statement).then(resolve, reject);
    }
  }

  const ask = (statement: InStatement): Promise<ResultSet> =>
    new Promise((resolve, reject) => {
      if (waiting.push({ statement, resolve, reject }) === 1) setImmediate(send);
    });

  client.execute = ((query: InStatement | string, args?: InArgs) => {
    const statement = args === undefined ? query : { sql: query as string, args };
    const sql = typeof statement === 'string' ? statement : statement.sql;
    return /^\s*select\b/i.test(sql) ? ask(statement) : executeNow(statement);
  }) as Client['execute'];
  client.batch = (statements, mode) =>
    mode === 'read' ? Promise.all((statements as InStatement[]).map(ask)) : batchNow(statements, mode);
}

const statementsOf = (waiting: readonly Waiting[]): InStatement[] => waiting.map(({ statement }) => statement);

/**
 * Commits all queries or none, and returns only when they are on disk. The one way to write:
 * Drizzle's own `batch` and `transaction` are deferred or interactive, and lose acknowledged rows under load.
 */
export async function writeBatch(db: Database, queries: readonly WriteQuery[]): Promise<ResultSet[]> {
  return db.$client.batch(queries.map(toStatement), 'write');
}

/** Rows of several queries as they stood at one moment, in one round trip. Each query names its columns as the type says. */
export async function readBatch(db: Database, queries: readonly WriteQuery[]): Promise<Record<string, unknown>[][]> {
  const results = await db.$client.batch(queries.map(toStatement), 'read');
  return results.map((result) => result.rows as unknown as Record<string, unknown>[]);
}

const toStatement = (query: WriteQuery): InStatement => {
  const { sql, params } = query.toSQL();
  return { sql, args: params as never };
};

const dialect = new SQLiteAsyncDialect();

/** A query written in SQL, for a batch. */
export const statement = (query: SQL): WriteQuery => ({ toSQL: () => dialect.sqlToQuery(query) });

/** Whether the database refused because someone else holds it: answer 503, acknowledge nothing, let the client come again. */
export function isBusy(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return [error, cause].some((e) => e instanceof LibsqlError && /^SQLITE_(BUSY|LOCKED)/.test(e.code));
}
