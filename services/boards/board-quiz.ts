import type { BoardRow, QuizKey } from '@/db/queries/boards';
import { retiredQuizHash, type WholeQuiz } from '@/db/queries/retired-ids';
import { type Blueprint, blueprintSchema } from '@/quizzes/generation/blueprint';

/** All that decides a quiz: whoever has the same took the same, item by item. */
export type BoardQuiz = QuizKey & { blueprint: Blueprint };

const spelled = (blueprint: unknown): string => JSON.stringify(blueprintSchema.parse(blueprint));

/** The rows that are attempts at exactly this quiz. */
export function attemptsAt({ blueprint }: BoardQuiz, rows: readonly BoardRow[]): BoardRow[] {
  const wanted = spelled(blueprint);
  return rows.filter((row) => spelled(JSON.parse(row.blueprint)) === wanted);
}

/** The quiz in the one spelling by which deleted attempts at it are remembered. */
export const wholeQuiz = (quiz: BoardQuiz, packVersion: string): WholeQuiz => ({
  packId: quiz.packId,
  packVersion,
  generator: quiz.generator,
  seed: quiz.seed,
  blueprint: spelled(quiz.blueprint),
});

/** Whether someone, by any id they have had, deleted an attempt at the quiz that no later one makes up for. */
export const hasDeletedFirst = (ids: readonly string[], quiz: WholeQuiz, retired: ReadonlySet<string>): boolean =>
  retired.size > 0 && ids.some((id) => retired.has(retiredQuizHash(id, quiz)));

/**
 * Of each learner the attempt that may stand on the board: their first at this quiz, if it is a handed-in test and no other was begun
 * before it was handed in. Who practised it before or meanwhile knew the answers; a second try says nothing of the first, and neither
 * does a later one where the first was deleted. `rows` are attempts at the quiz, oldest first, and so is what is returned.
 */
export function eligible(quiz: BoardQuiz, rows: readonly BoardRow[], retired: ReadonlySet<string>): BoardRow[] {
  const met = new Set<string>();
  const firsts = rows.filter(({ userId }) => !met.has(userId) && met.add(userId));
  return firsts.filter(({ userId, formerIds, attemptId, packVersion, mode, finishedAt }) => {
    if (mode !== 'assessed' || finishedAt === null) return false;
    if (hasDeletedFirst([userId, ...(formerIds?.split(',') ?? [])], wholeQuiz(quiz, packVersion), retired)) return false;
    return !rows.some((row) => row.userId === userId && row.attemptId !== attemptId && row.startedAt <= finishedAt);
  });
}
