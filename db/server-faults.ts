import { LibsqlError } from '@libsql/client';

/** What a request to a libSQL server ends with when nobody knows whether it was carried out. */
const unreachableCode = 'SERVER_ERROR_UNREACHABLE';

const lineCodes: readonly string[] = ['HRANA_WEBSOCKET_ERROR', 'HRANA_CLOSED_ERROR', 'HRANA_PROTO_ERROR', 'UNKNOWN'];
const passingCodes: readonly string[] = ['STREAM_EXPIRED', 'TRANSACTION_TIMEOUT', 'TRANSACTION_BUSY'];
const passingStatuses: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

/** Whether the line or the server failed, and not the statement: the same request may go through a moment later. */
export function isLineFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof LibsqlError) {
    const status = (error.cause as { status?: unknown } | undefined)?.status;
    if (error.code === 'SERVER_ERROR') return typeof status !== 'number' || passingStatuses.includes(status);
    return lineCodes.includes(error.code) || passingCodes.includes(error.code);
  }
  // What `fetch` throws: no connection, a connection that broke, no time left, half an answer.
  const isCut = error.message === 'fetch failed' || error.message === 'terminated';
  return isCut || ['TimeoutError', 'AbortError', 'SyntaxError'].includes(error.name);
}

/** Whether the server refused the token. */
export const isRefused = (error: unknown): boolean =>
  error instanceof LibsqlError && [401, 403].includes((error.cause as { status?: number } | undefined)?.status ?? 0);

/** The error that callers answer 503 to: acknowledge nothing, let the client come again. */
export const unreachable = (cause: unknown): LibsqlError =>
  new LibsqlError(
    'The libSQL server did not answer in time',
    unreachableCode,
    undefined,
    undefined,
    cause instanceof Error ? cause : undefined,
  );
