import type { BoardRow, QuizKey } from '@/db/queries/boards';
import { type Blueprint, blueprintSchema } from '@/quizzes/generation/blueprint';

/** All that decides a quiz: whoever has the same took the same, item by item. */
export type BoardQuiz = QuizKey & { blueprint: Blueprint };

/** The rows that are attempts at exactly this quiz. */
export function attemptsAt({ blueprint }: BoardQuiz, rows: readonly BoardRow[]): BoardRow[] {
  const wanted = JSON.stringify(blueprintSchema.parse(blueprint));
  return rows.filter((row) => JSON.stringify(blueprintSchema.parse(JSON.parse(row.blueprint))) === wanted);
}

/**
 * Of each learner the attempt that may stand on the board: their first at this quiz, if it is a handed-in test and no other was begun
 * before it was handed in. Who practised it before or meanwhile knew the answers; a second try says nothing of the first. Oldest first.
 */
export function eligible(rows: readonly BoardRow[]): BoardRow[] {
  const met = new Set<string>();
  const firsts = rows.filter(({ userId }) => !met.has(userId) && met.add(userId));
  return firsts.filter(({ userId, attemptId, mode, finishedAt }) => {
    if (mode !== 'assessed' || finishedAt === null) return false;
    return !rows.some((row) => row.userId === userId && row.attemptId !== attemptId && row.startedAt <= finishedAt);
  });
}
