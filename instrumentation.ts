import type { Instrumentation } from 'next';

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
