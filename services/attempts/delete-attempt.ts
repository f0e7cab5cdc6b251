import { type Database, writeBatch } from '@/db/client';
import { deleteAttempt as deleteAttemptRow, findAttempt, listAttemptItems, retireAttemptId } from '@/db/queries/attempts';
import { dropEmptyMemory, markWaiting } from '@/db/queries/memories';
import { deleteReviewsOfAttempt, keepClaimedVerdicts } from '@/db/queries/standings';
import { err, ok, type Result } from '@/quizzes/result';
import { refreshWaiting } from '../memories/refresh-memories';

/** Longer than a browser holds an answer that it could not send. */
const retiredMs = 400 * 86_400_000;

/**
 * Deletes a learner's attempt with its items, answers, claims, confusions and its place on a board, in one write batch. Its reviews
 * stay, as what they counted as, or go too, with what was taken back of them; the memories are those of the log that remains. An
 * answer to it that arrives later is refused. "not-found": there is no such attempt of this learner, and nothing has changed.
 */
export async function deleteAttempt(
  db: Database,
  { userId, attemptId, reviews }: { userId: string; attemptId: string; reviews: 'stay' | 'go' },
  now: Date,
): Promise<Result<{ packId: string }, { type: 'not-found' }>> {
  const [attempt, items] = await Promise.all([findAttempt(db, userId, attemptId), listAttemptItems(db, attemptId, userId)]);
  if (!attempt) return err({ type: 'not-found' });
  const keys = [...new Set(items.map(({ factId }) => factId))].map((factId) => ({ userId, packId: attempt.packId, factId }));
  const results = await writeBatch(db, [
    retireAttemptId(userId, attemptId, new Date(now.getTime() + retiredMs)),
    reviews === 'go' ? deleteReviewsOfAttempt(userId, attemptId) : keepClaimedVerdicts(userId, attemptId),
    deleteAttemptRow(db, userId, attemptId),
    ...keys.flatMap((key) => [dropEmptyMemory(key), markWaiting(key)]),
  ]);
  if (results[2]?.rowsAffected === 0) return err({ type: 'not-found' });
  await refreshWaiting(db, userId);
  return ok({ packId: attempt.packId });
}
