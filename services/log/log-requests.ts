import { subscribe } from 'node:diagnostics_channel';
import { log } from './log';
import { routesOf } from './route-of';

/** What the front door tells of a request that is over. */
type Ended = { id: string; method: string; path: string; status: number; ms: number; isCut: boolean };

/** One line for each request: its id, method, pattern, status and milliseconds, and whether the visitor hung up. */
export function logRequests(patterns: readonly string[]): void {
  const routeOf = routesOf(patterns);
  subscribe('passage.request.end', (message) => {
    const { id, method, path, status, ms, isCut } = message as Ended;
    const level = status >= 500 ? (status === 503 ? 'warn' : 'error') : 'info';
    if (!log().isLevelEnabled(level)) return;
    log()[level]({ id, method, route: routeOf(path), status, ms: Math.round(ms * 10) / 10, ...(isCut ? { isCut } : {}) });
  });
}
