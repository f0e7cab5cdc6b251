import { type Database, writeBatch } from '@/db/client';
import { endSessionOf as endSessionRowOf } from '@/db/queries/sessions';
import { err, ok, type Result } from '@/quizzes/result';

/** Ends one sign-in of this user, effective on that device's next request; of nobody else. */
export async function endSessionOf(
  db: Database,
  userId: string,
  sessionId: string,
  now: Date,
): Promise<Result<undefined, { type: 'not-found' }>> {
  const [ended] = await writeBatch(db, [endSessionRowOf(db, userId, sessionId, now)]);
  return ended?.rowsAffected ? ok(undefined) : err({ type: 'not-found' });
}
