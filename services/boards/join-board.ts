import { type Database, writeBatch } from '@/db/client';
import { findAttempt } from '@/db/queries/attempts';
import { listBoardAttempts, storeBoardEntry } from '@/db/queries/boards';
import { listIdsOf } from '@/db/queries/export';
import { listRetiredQuizzes } from '@/db/queries/retired-ids';
import { blueprintSchema } from '@/quizzes/generation/blueprint';
import { err, ok, type Result } from '@/quizzes/result';
import { attemptsAt, eligible, hasDeletedFirst, wholeQuiz } from './board-quiz';
import { displayNameSchema } from './display-name';

/**
 * Shows the learner's own handed-in test on the board of its quiz, under a name of their choice; again, it changes the name. "not-found"
 * for an attempt that isn't theirs, isn't a test or isn't handed in; "not-first" where they had tried the same quiz before;
 * "deleted" where they deleted an attempt that was; "name" for a name that shows nothing or is too long.
 */
export async function joinBoard(
  db: Database,
  { userId, attemptId, displayName }: { userId: string; attemptId: string; displayName: string },
  now: Date,
): Promise<Result<{ displayName: string }, { type: 'not-found' | 'not-first' | 'deleted' | 'name' }>> {
  const name = displayNameSchema.safeParse(displayName);
  if (!name.success) return err({ type: 'name' });
  const attempt = await findAttempt(db, userId, attemptId);
  if (attempt?.mode !== 'assessed' || !attempt.finishedAt) return err({ type: 'not-found' });
  const quiz = { ...attempt, blueprint: blueprintSchema.parse(attempt.blueprint) };
  const [rows, retired, ids] = await Promise.all([
    listBoardAttempts(db, quiz, userId),
    listRetiredQuizzes(db, quiz),
    listIdsOf(db, userId),
  ]);
  if (hasDeletedFirst(ids, wholeQuiz(quiz, attempt.packVersion), retired)) return err({ type: 'deleted' });
  const firsts = eligible(quiz, attemptsAt(quiz, rows), retired);
  if (!firsts.some((row) => row.attemptId === attemptId)) return err({ type: 'not-first' });
  const [stored] = await writeBatch(db, [storeBoardEntry(userId, attemptId, name.data, now)]);
  return stored?.rowsAffected === 1 ? ok({ displayName: name.data }) : err({ type: 'not-found' });
}
