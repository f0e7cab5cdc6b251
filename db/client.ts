import { channel } from 'node:diagnostics_channel';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Client, InArgs, InStatement, ResultSet } from '@libsql/client';
import { DrizzleQueryError, is, Placeholder, type SQL, sql } from 'drizzle-orm';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core';
import { type Condition, type ConditionKeeper, keepCondition } from './condition';
import { connect } from './connect';
import { type CommitQueue, groupCommits } from './group-commit';
import { inOneLane, patiently } from './one-lane';
import { type DatabaseProblem, DatabaseUnavailable, problemOf } from './problem';
import { coalesceReads, kindOf } from './reads';

type PassageClient = Client & {
  batch: (statements: Parameters<Client['batch']>[0], mode?: string, deadline?: number) => Promise<ResultSet[]>;
};

export type Database = LibSQLDatabase & {
  $client: PassageClient;
  condition: () => Condition;
  /** Every write is refused for this from now on, also those that wait, until the process starts again; reads go on. */
  stopWriting: (problem: Extract<DatabaseProblem, 'read-only' | 'corrupt'>) => void;
  /** Serves the writes that wait, refuses those that come, puts everything into the one file and closes it. */
  close: () => Promise<void>;
  /** By `performance.now()`: a write that was not sent by then is refused. */
  deadline?: number;
};

/** Anything that Drizzle can turn into SQL; a query built with `db.insert(…)`, `db.update(…)` or `db.delete(…)`. */
export type WriteQuery = { toSQL(): { sql: string; params: unknown[] } };

/**
 * Opens a database: `file:` for the embedded default, any libSQL server's address otherwise.
 * One connection, because PRAGMAs hold per connection and a second one can acknowledge what is not on disk
 * (docs/decisions/0003-no-interactive-transactions.md). Awaits the PRAGMAs, so what it returns is safe to write to.
 */
export async function openDatabase(url: string, authToken?: string, replicaUrl?: string): Promise<Database> {
  if (url.startsWith('file:')) mkdirSync(dirname(url.slice('file:'.length)), { recursive: true });
  const client = await connect({ url, authToken, replicaUrl });
  if (client.protocol === 'file') await inOneLane(client);
  announceRoundTrips(client);
  const condition = keepCondition();
  const commits = share(client, condition);
  const close = async () => {
    await commits.drain();
    // A file that must not be written to is left as it was found.
    if (client.protocol === 'file' && !condition.refusal())
      await client.execute('pragma wal_checkpoint(truncate)').catch(() => {});
    client.close();
  };
  return Object.assign(drizzle(client), {
    condition: condition.current,
    stopWriting: condition.noteWrite,
    close,
  }) as Database;
}

/** Hears of every round trip to the database; whoever wants to count them subscribes. */
const roundTrips = channel('passage.database.round-trip');

function announceRoundTrips(client: Client): void {
  const execute = client.execute.bind(client) as (...args: unknown[]) => Promise<ResultSet>;
  const batch = client.batch.bind(client);
  client.execute = ((...args: unknown[]) => {
    if (roundTrips.hasSubscribers) roundTrips.publish({ client });
    return execute(...args);
  }) as Client['execute'];
  client.batch = (statements, mode) => {
    if (roundTrips.hasSubscribers) roundTrips.publish({ client });
    return batch(statements, mode);
  };
}

/** Whoever reads in the same turn of the event loop shares a round trip, and whoever writes shares a commit. */
function share(client: Client, condition: ConditionKeeper): CommitQueue {
  const execute = client.execute.bind(client) as (statement: InStatement) => Promise<ResultSet>;
  const batch = client.batch.bind(client);

  const read = coalesceReads(async (statements) => {
    const [only] = statements;
    const isOne = statements.length === 1 && only !== undefined;
    const send = () => (isOne ? execute(only).then((result) => [result]) : batch([...statements], 'read'));
    return await noted(patiently(send), condition.noteRead);
  });
  const send = (statements: InStatement[]) => {
    const problem = condition.refusal();
    if (problem) throw new DatabaseUnavailable(problem);
    return batch(statements, 'write');
  };
  const commits = groupCommits(
    (statements) =>
      noted(
        patiently(async () => send(statements)),
        condition.noteWrite,
      ),
    condition.refusal,
  );

  client.execute = (async (query: InStatement | string, args?: InArgs) => {
    const statement = args === undefined ? query : { sql: query as string, args };
    const kind = kindOf(statement);
    if (kind === 'other') return await execute(statement);
    const [result] = await (kind === 'read' ? read([statement]) : commits.commit([statement]));
    return result;
  }) as Client['execute'];
  client.batch = ((statements: InStatement[], mode?: string, deadline?: number) =>
    mode === 'read' ? read(statements) : commits.commit(statements, deadline)) as Client['batch'];
  return commits;
}

/** Tells how it went, as far as that says something of the database. */
async function noted<T>(work: Promise<T>, note: ConditionKeeper['noteRead']): Promise<T> {
  try {
    const result = await work;
    note(undefined);
    return result;
  } catch (error) {
    const problem = problemOf(error);
    if (problem) note(problem);
    throw error;
  }
}

// Drizzle wraps what the driver throws; what the error page is told must outlive that.
Object.defineProperty(DrizzleQueryError.prototype, 'digest', {
  configurable: true,
  get(this: DrizzleQueryError) {
    const problem = problemOf(this.cause);
    return problem && `database-${problem}`;
  },
  set(this: DrizzleQueryError, value: string) {
    Object.defineProperty(this, 'digest', { value, writable: true, configurable: true });
  },
});

/**
 * Commits all queries or none, and returns only when they are on disk. The one way to write: Drizzle's own `batch` and `transaction`
 * are deferred or interactive, and lose acknowledged rows under load. Many who call at once share one commit. Throws
 * `DatabaseUnavailable` when nothing was acknowledged for the database's sake (see `problemOf`).
 */
export async function writeBatch(db: Database, queries: readonly WriteQuery[]): Promise<ResultSet[]> {
  return db.$client.batch(queries.map(toStatement), 'write', db.deadline);
}

/** Rows of several queries as they stood at one moment, in one round trip. Each query names its columns as the type says. */
export async function readBatch(db: Database, queries: readonly WriteQuery[]): Promise<Record<string, unknown>[][]> {
  const results = await db.$client.batch(queries.map(toStatement), 'read');
  return results.map((result) => result.rows as unknown as Record<string, unknown>[]);
}

/** The same database for one request: a write that can't be sent within `ms` from now is refused unwritten. */
export const withDeadline = (db: Database, ms: number): Database =>
  Object.create(db, { deadline: { value: performance.now() + ms, enumerable: true } });

const toStatement = (query: WriteQuery): InStatement => {
  const { sql, params } = query.toSQL();
  return { sql, args: params as never };
};

const dialect = new SQLiteAsyncDialect();

/** A query written in SQL, for a batch. */
export const statement = (query: SQL): WriteQuery => ({ toSQL: () => dialect.sqlToQuery(query) });

/**
 * A query asked so often that putting its text together each time is felt: it is put together once, and each call gives its values.
 * `write` gets, by the name of each value, its place in the text.
 */
export function prepared<Values extends object>(
  write: (places: { [Name in keyof Values]-?: Placeholder }) => SQL,
): (values: Values) => WriteQuery {
  const places = new Proxy({}, { get: (_, name) => sql.placeholder(String(name)) });
  const query = dialect.sqlToQuery(write(places as Parameters<typeof write>[0]));
  const given = query.params.map((param) => (is(param, Placeholder) ? { name: param.name as keyof Values } : { param }));
  return (values) => ({
    toSQL: () => ({ sql: query.sql, params: given.map((one) => ('name' in one ? (values[one.name] ?? null) : one.param)) }),
  });
}
