import { type Database, writeBatch } from '@/db/client';
import {
  type AttemptRow,
  deleteAttempt as deleteAttemptRow,
  findAttempt,
  listAttemptItems,
  retireAttemptId,
} from '@/db/queries/attempts';
import { listBoardAttempts } from '@/db/queries/boards';
import { dropEmptyMemory, markWaiting } from '@/db/queries/memories';
import { listRetiredQuizzes, retireQuiz, type WholeQuiz } from '@/db/queries/retired-ids';
import { deleteReviewsOfAttempt, keepClaimedVerdicts } from '@/db/queries/standings';
import { blueprintSchema } from '@/quizzes/generation/blueprint';
import { err, ok, type Result } from '@/quizzes/result';
import { attemptsAt, eligible, wholeQuiz } from '../boards/board-quiz';
import { refreshWaiting } from '../memories/refresh-memories';

/** Longer than a browser holds an answer that it could not send; the page that asks for the deletion says how long. */
const retiredMs = 400 * 86_400_000;

/**
 * Deletes a learner's attempt with its items, answers, claims, confusions and its place on a board, in one write batch. Its reviews
 * stay, as what they counted as, or go too, with what was taken back of them; the memories are those of the log that remains. An
 * answer to it that arrives later is refused, and so is a later attempt at the same quiz on its board. "not-found": there is no such
 * attempt of this learner, and nothing has changed.
 */
export async function deleteAttempt(
  db: Database,
  { userId, attemptId, reviews }: { userId: string; attemptId: string; reviews: 'stay' | 'go' },
  now: Date,
): Promise<Result<{ packId: string }, { type: 'not-found' }>> {
  const [attempt, items] = await Promise.all([findAttempt(db, userId, attemptId), listAttemptItems(db, attemptId, userId)]);
  if (!attempt) return err({ type: 'not-found' });
  const keys = [...new Set(items.map(({ factId }) => factId))].map((factId) => ({ userId, packId: attempt.packId, factId }));
  const quiz = await quizWithoutFirst(db, attempt);
  const until = new Date(now.getTime() + retiredMs);
  const whileItIsThere = [
    retireAttemptId(userId, attemptId, until),
    ...(quiz ? [retireQuiz(userId, attemptId, quiz, until)] : []),
    reviews === 'go' ? deleteReviewsOfAttempt(userId, attemptId) : keepClaimedVerdicts(userId, attemptId),
  ];
  const results = await writeBatch(db, [
    ...whileItIsThere,
    deleteAttemptRow(db, userId, attemptId),
    ...keys.flatMap((key) => [dropEmptyMemory(key), markWaiting(key)]),
  ]);
  if (results[whileItIsThere.length]?.rowsAffected === 0) return err({ type: 'not-found' });
  await refreshWaiting(db, userId);
  return ok({ packId: attempt.packId });
}

/** The quiz whose board no later attempt may stand on: where it is not still another one, their first, that may. */
async function quizWithoutFirst(db: Database, { id, userId, ...attempt }: AttemptRow): Promise<WholeQuiz | undefined> {
  const quiz = { ...attempt, blueprint: blueprintSchema.parse(attempt.blueprint) };
  const [rows, retired] = await Promise.all([listBoardAttempts(db, quiz, userId), listRetiredQuizzes(db, quiz)]);
  const firsts = eligible(quiz, attemptsAt(quiz, rows), retired);
  const keepsFirst = firsts.some((row) => row.userId === userId && row.attemptId !== id);
  return keepsFirst ? undefined : wholeQuiz(quiz, attempt.packVersion);
}
