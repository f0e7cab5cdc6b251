import { sentence } from '@/app/api/request';
import { type DatabaseProblem, database, problemOf, withDeadline } from '@/services/database';

/** Whoever waits longer than this for a place in the queue of writes is told to come again. */
const longestWaitMs = 10_000;

/** The database for one request that is sent again until it is acknowledged. */
export const databaseOfRequest = async () => withDeadline(await database(), longestWaitMs);

/** Seconds until it is worth coming again, and why. */
const problems: Readonly<Record<DatabaseProblem, readonly [number, string]>> = {
  busy: [1, 'The database is busy.'],
  overloaded: [2, 'Too many people are writing at once.'],
  'too-late': [2, 'Too many people are writing at once.'],
  closing: [5, 'The server is restarting.'],
  unreachable: [5, 'The database does not answer.'],
  'disk-full': [30, 'The server’s disk is full.'],
  'io-error': [30, 'The server’s disk reports an error.'],
  'read-only': [300, 'The database can only be read now.'],
  corrupt: [300, 'The database is damaged and is not written to until it is repaired.'],
};

/** The database could not do it: nothing was acknowledged, come again. Everything else is a bug and is thrown. */
export function toDatabaseAnswer(error: unknown): Response {
  const problem = problemOf(error);
  if (!problem) throw error;
  const [seconds, reason] = problems[problem];
  return sentence(503, problem, `${reason} This was not stored yet; please try again.`, {
    headers: { 'Retry-After': String(seconds) },
  });
}
