import { setTimeout as pauseMs } from 'node:timers/promises';
import { type Client, createClient, type InArgs, type InStatement, type ResultSet, type TransactionMode } from '@libsql/client';
import { v7 as uuidv7 } from 'uuid';
import type { Address } from './connect';
import { isLineFault, isRefused, unreachable } from './server-faults';
import {
  asOfBatch,
  createReceipts,
  deleteOldReceipts,
  isCommittedBefore,
  readResults,
  receiptsTable,
  resultsIn,
  withReceipt,
} from './write-receipts';

/** For one request, and for all that is sent again of it. A server that is slow to commit is better waited for than asked again. */
export const serverLimitsMs = {
  reading: { request: 5000, all: 5000 },
  write: { request: 7500, all: 10_000 },
  migration: 600_000,
};
type Limits = { request: number; all: number };
const firstPauseMs = 40;
/** Writes between two clearings of old receipts. */
const clearEvery = 500;

/** Rejects after `ms`, and calls `onLate`. */
async function within<T>(ms: number, promise: Promise<T>, onLate: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      onLate();
      reject(new DOMException('The libSQL server did not answer in time', 'TimeoutError'));
    }, ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function open({ url, authToken }: Address, requestMs: number): Client {
  const fetchWithin = (request: Request) => fetch(request, { signal: AbortSignal.timeout(requestMs) });
  return createClient({ url, concurrency: 64, fetch: fetchWithin, ...(authToken ? { authToken } : {}) });
}

const isWrite = (sql: string): boolean => /^\s*(insert|update|delete|replace)\b/i.test(sql);
const isRead = (sql: string): boolean => /^\s*(select|pragma|explain)\b/i.test(sql);

/**
 * A client of a libSQL server. Every request has a time limit. What the line or the server failed on is sent again with growing
 * pauses: readings for five seconds; writes for ten, under a receipt, so that they are carried out once and their outcome is known
 * even where the first answer was lost. Whatever remains unknown after that is "unreachable" (`problemOf`).
 */
export async function connectServer(address: Address, limitsMs = serverLimitsMs): Promise<Client> {
  let line = open(address, limitsMs.write.request);
  let isClosed = false;
  const isSocket = line.protocol === 'ws';
  const executeNow = (statement: InStatement) => line.execute(statement);
  const batchNow = (statements: InStatement[], mode: 'read' | 'write') => line.batch(statements, mode);
  // Whoever waits on the old socket fails with it, and is sent again on the new one.
  const dropSocket = (late: Client) => {
    if (!isSocket || late !== line || isClosed) return;
    line = open(address, limitsMs.write.request);
    late.close();
  };

  async function repeat<T>(limits: Limits, request: () => Promise<T>): Promise<T> {
    const endsAt = performance.now() + limits.all;
    for (let pause = firstPauseMs; ; pause *= 3) {
      const asked = line;
      try {
        const ms = Math.min(limits.request, endsAt - performance.now());
        return await within(ms, request(), () => dropSocket(asked));
      } catch (error) {
        if (!isLineFault(error) || isClosed) throw error;
        const waitMs = pause * (0.5 + Math.random());
        if (performance.now() + waitMs >= endsAt) throw unreachable(error);
        await pauseMs(waitMs);
      }
    }
  }

  const read = (statements: InStatement[]) => repeat(limitsMs.reading, () => batchNow(statements, 'read'));

  let writes = 0;
  async function write(statements: InStatement[]): Promise<ResultSet[]> {
    const id = uuidv7();
    const sent = withReceipt(id, statements);
    if (writes++ % clearEvery === 0) sent.push(deleteOldReceipts(Date.now()));
    try {
      const results = await repeat(limitsMs.write, () => batchNow(sent, 'write'));
      return resultsIn(results).slice(0, statements.length);
    } catch (error) {
      if (!isCommittedBefore(error)) throw asOfBatch(error);
      const results = await readResults(id, statements, read);
      if (!results) throw unreachable(error);
      return results;
    }
  }

  async function execute(query: InStatement | string, args?: InArgs): Promise<ResultSet> {
    const statement = args === undefined ? (query as InStatement) : { sql: query as string, args };
    const sql = typeof statement === 'string' ? statement : statement.sql;
    if (isRead(sql)) return repeat(limitsMs.reading, () => executeNow(statement));
    if (!isWrite(sql)) return executeNow(statement);
    const [result] = await write([statement]);
    return result as ResultSet;
  }
  async function batch(statements: Parameters<Client['batch']>[0], mode?: string): Promise<ResultSet[]> {
    if (statements.length === 0) return [];
    return mode === 'read' ? read(statements as InStatement[]) : write(statements as InStatement[]);
  }
  async function migrate(statements: InStatement[]): Promise<ResultSet[]> {
    if (isSocket) return line.migrate(statements);
    const patient = open(address, limitsMs.migration);
    return patient.migrate(statements).finally(() => patient.close());
  }
  const client: Client = {
    execute,
    batch,
    migrate,
    transaction: (mode?: TransactionMode) => line.transaction(mode ?? 'write'),
    executeMultiple: (sql) => line.executeMultiple(sql),
    sync: () => line.sync(),
    reconnect: () => line.reconnect(),
    close: () => {
      isClosed = true;
      line.close();
    },
    get closed() {
      return isClosed;
    },
    protocol: line.protocol,
  };

  await prepareServer(client).catch((error) => {
    client.close();
    throw error;
  });
  return client;
}

/** Refuses a server that Passage can't keep its promises on, and makes the table of receipts. */
async function prepareServer(client: Client): Promise<void> {
  const question = `select (select foreign_keys from pragma_foreign_keys) as keys,
    (select count(*) from sqlite_master where name = '${receiptsTable}') as receipts`;
  const { rows } = await client.execute(question).catch((error) => {
    throw isRefused(error) ? new Error('The libSQL server refused the token: DATABASE_AUTH_TOKEN has to be right.') : error;
  });
  if (rows[0]?.keys !== 1) throw new Error('The libSQL server does not enforce foreign keys, which Passage relies on.');
  if (rows[0]?.receipts === 0) await client.execute(createReceipts);
}
