import { type Database, writeBatch } from '@/db/client';
import { findAttempt, finishAttempt } from '@/db/queries/attempts';
import { err, ok, type Result } from '@/quizzes/result';

/**
 * Ends an assessed attempt; from then on its keys may be shown and no scored answer is taken. What was not answered earns
 * nothing. Handing in twice is handing in once: the first time stands.
 */
export async function handIn(
  db: Database,
  userId: string,
  attemptId: string,
  now: Date,
): Promise<Result<{ finishedAt: Date }, { type: 'not-found' }>> {
  await writeBatch(db, [finishAttempt(db, userId, attemptId, now)]);
  const attempt = await findAttempt(db, userId, attemptId);
  return attempt?.finishedAt ? ok({ finishedAt: attempt.finishedAt }) : err({ type: 'not-found' });
}
