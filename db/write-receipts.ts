import { type InStatement, LibsqlBatchError, type ResultSet } from '@libsql/client';
import { unreachable } from './server-faults';

/*
 * A write that is sent to a server may be committed although its answer is lost. Each batch therefore begins with a receipt: a row of
 * the batch's id, in which the statements after it note how many rows they changed. Sent again, the batch stops at the receipt's
 * primary key, so it is carried out once however often it is sent, and what the first time came to is read from the receipt.
 */

export const receiptsTable = '__write_receipts';
export const createReceipts = `create table if not exists ${receiptsTable} (id text primary key, changes text not null) without rowid`;

const sqlOf = (statement: InStatement): string => (typeof statement === 'string' ? statement : statement.sql);
const isSelect = (statement: InStatement): boolean => /^\s*select\b/i.test(sqlOf(statement));
const isReturning = (statement: InStatement): boolean => /\breturning\b/i.test(sqlOf(statement));

/** The batch with its receipt; `resultsIn` finds the results of its own statements. */
export const withReceipt = (id: string, statements: readonly InStatement[]): InStatement[] => [
  { sql: `insert into ${receiptsTable} (id, changes) values (?, '')`, args: [id] },
  ...statements.flatMap((statement) => [
    statement,
    { sql: `update ${receiptsTable} set changes = changes || changes() || ',' where id = ?`, args: [id] },
  ]),
];

export const resultsIn = (results: readonly ResultSet[]): ResultSet[] => results.filter((_, index) => index % 2 === 1);

/** Whether a batch stopped because it was committed before. */
export const isCommittedBefore = (error: unknown): boolean =>
  error instanceof LibsqlBatchError && error.statementIndex === 0 && error.code.startsWith('SQLITE_CONSTRAINT');

/** The same error, with the place of the statement in the batch as it was without a receipt. */
export const asOfBatch = (error: unknown): unknown =>
  error instanceof LibsqlBatchError
    ? new LibsqlBatchError(
        error.message,
        Math.floor((error.statementIndex - 1) / 2),
        error.code,
        error.extendedCode,
        error.rawCode,
        error,
      )
    : error;

/** Receipts of more than ten minutes ago: no request is sent again after that. Ids begin with the time (UUIDv7). */
export function deleteOldReceipts(now: number): InStatement {
  const hex = Math.max(0, now - 600_000)
    .toString(16)
    .padStart(12, '0');
  return { sql: `delete from ${receiptsTable} where id < ?`, args: [`${hex.slice(0, 8)}-${hex.slice(8)}`] };
}

const changed = (rowsAffected: number): ResultSet => ({
  columns: [],
  columnTypes: [],
  rows: [],
  rowsAffected,
  lastInsertRowid: undefined,
  toJSON: () => ({ rowsAffected }),
});

/** Of a statement whose rows went with the lost answer: whoever looks at them is told so. */
const withoutRows = (rowsAffected: number): ResultSet =>
  Object.defineProperty(changed(rowsAffected), 'rows', {
    get: () => {
      throw unreachable(new Error('The rows were in an answer that got lost.'));
    },
  });

/**
 * The results of a batch that was committed before: how many rows were changed is in its receipt, and what its selects find is read
 * now. The rows of a `returning`, and of selects before the first write, were in the lost answer only. `undefined`: no such receipt.
 */
export async function readResults(
  id: string,
  statements: readonly InStatement[],
  read: (statements: InStatement[]) => Promise<ResultSet[]>,
): Promise<ResultSet[] | undefined> {
  const firstWrite = statements.findIndex((statement) => !isSelect(statement));
  const isReadNow = (statement: InStatement, index: number) => isSelect(statement) && index > firstWrite;
  const receipt = { sql: `select changes from ${receiptsTable} where id = ?`, args: [id] };
  const [noted, ...found] = await read([receipt, ...statements.filter(isReadNow)]);
  const changes = noted?.rows[0]?.changes;
  if (typeof changes !== 'string') return undefined;
  const counts = changes.split(',').map(Number);
  return statements.map((statement, index) => {
    const rowsAffected = counts[index] ?? 0;
    const rows = isReadNow(statement, index) ? found.shift() : undefined;
    return rows ?? (isSelect(statement) || isReturning(statement) ? withoutRows(rowsAffected) : changed(rowsAffected));
  });
}
