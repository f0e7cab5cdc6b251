import type { Instrumentation } from 'next';

/** Where the server starts: its log, and how it ends. A development server prints and ends as Next does. */
export async function register(): Promise<void> {
  // In this form the bundle for the Edge runtime, where none of this runs, leaves it out.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startServer } = await import('./app/start-server');
    if (process.env.NODE_ENV === 'production') startServer();
  }
}

/** What went wrong on the server, for the error log of the administrators. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath }) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const [{ recordError }, { database }, { now }] = await Promise.all([
      import('./services/errors/record-error'),
      import('./services/database'),
      import('./services/clock'),
    ]);
    // "/(learn)/attempts/[attemptId]/page" is "/attempts/[attemptId]" to whoever reads it.
    const route = routePath.replace(/\/\([^)]+\)/g, '').replace(/\/(?:page|route)$/, '') || '/';
    await recordError(database, error, route, now());
  }
};
