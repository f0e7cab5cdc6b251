import type { Instrumentation } from 'next';

/** Where the server starts: its log, and how it ends. A development server prints and ends as Next does. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return;
  const [{ frontDoor }, { logConsole }, { logRequests }, { stopOnSignal }, { handlers, pages }] = await Promise.all([
    import('./services/log/front-door'),
    import('./services/log/log-console'),
    import('./services/log/log-requests'),
    import('./services/log/stop-on-signal'),
    import('./app/policy'),
  ]);
  const door = frontDoor();
  if (!door) return;
  logConsole();
  logRequests([...Object.keys(pages), ...Object.keys(handlers).map((handler) => handler.slice(handler.indexOf(' ') + 1))]);
  stopOnSignal(door);
  void keepDatabase();
}

async function keepDatabase(): Promise<void> {
  const [{ database }, { readEnvironment }, { scheduleBackups }] = await Promise.all([
    import('./services/database'),
    import('./services/environment'),
    import('./services/backups/schedule-backups'),
  ]);
  const db = await database().catch(() => undefined);
  // Whoever asks for a page is told that there is no database.
  if (db) await scheduleBackups(db, readEnvironment());
}

/** What went wrong on the server, for the error log of the administrators. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath }) => {
  if (process.env.NEXT_RUNTIME === 'edge') return;
  const [{ recordError }, { database }, { now }] = await Promise.all([
    import('./services/errors/record-error'),
    import('./services/database'),
    import('./services/clock'),
  ]);
  // "/(learn)/attempts/[attemptId]/page" is "/attempts/[attemptId]" to whoever reads it.
  const route = routePath.replace(/\/\([^)]+\)/g, '').replace(/\/(?:page|route)$/, '') || '/';
  await recordError(database, error, route, now());
};
