import type { Database } from '@/db/client';
import {
  type AttemptItemRow,
  type AttemptRow,
  findAttempt as findAttemptRow,
  listAttemptItems,
  listItemsOfAttempts,
  listOpenAttempts,
  listResponses,
  listResponsesOfAttempts,
  openAttemptsOf,
  type ResponseRow,
} from '@/db/queries/attempts';
import { type AttemptMode, type Blueprint, blueprintSchema } from '@/quizzes/generation/blueprint';
import type { GradeReason, Verdict } from '@/quizzes/grading/grade';
import type { Item } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';
import type { QuizRequest } from './record-response';
import { servedItem } from './served-item';

export type GivenResponse = {
  position: number;
  round: number;
  response: Response;
  /** What the answer counts as: as graded, or correct if the learner said so and did not undo it. */
  verdict: Verdict;
  /** Why it was graded as it was. */
  reason: GradeReason;
  earned: number;
  overridden: boolean;
  /** Milliseconds from the item on screen to the answer; absent if the browser did not say. */
  elapsedMs: number | undefined;
};

export type Attempt = {
  id: string;
  request: QuizRequest;
  mode: AttemptMode;
  startedAt: Date;
  finishedAt: Date | undefined;
  /** Secret while an assessed attempt is open: pass on `toPublic` of each. */
  items: readonly Item[];
  responses: readonly GivenResponse[];
};

/** The learner's own attempt with its items and answers in one reading, or `undefined`: someone else's is not found. */
export async function findAttempt(db: Database, userId: string, attemptId: string): Promise<Attempt | undefined> {
  const [row, items, responses] = await Promise.all([
    findAttemptRow(db, userId, attemptId),
    listAttemptItems(db, attemptId, userId),
    listResponses(db, attemptId, userId),
  ]);
  return row && toAttempt(row, items, responses);
}

/** The learner's latest open attempt at exactly this quiz, so that the same link goes on where it was left. */
export async function findOpenAttempt(
  db: Database,
  userId: string,
  quiz: { packId: string; seed: number; blueprint: Blueprint; mode: AttemptMode },
): Promise<Attempt | undefined> {
  const wanted = JSON.stringify(quiz.blueprint);
  const open = openAttemptsOf(userId, quiz);
  const [rows, items, responses] = await Promise.all([
    listOpenAttempts(db, open),
    listItemsOfAttempts(db, open),
    listResponsesOfAttempts(db, open),
  ]);
  const row = rows.find((a) => JSON.stringify(blueprintSchema.parse(a.blueprint)) === wanted);
  const isOfRow = ({ attemptId }: { attemptId: string }) => attemptId === row?.id;
  return row && toAttempt(row, items.filter(isOfRow), responses.filter(isOfRow));
}

function toAttempt(row: AttemptRow, items: readonly AttemptItemRow[], responses: readonly ResponseRow[]): Attempt {
  return {
    id: row.id,
    request: {
      packId: row.packId,
      packVersion: row.packVersion,
      generator: row.generator,
      seed: row.seed,
      blueprint: blueprintSchema.parse(row.blueprint),
      mode: row.mode,
    },
    mode: row.mode,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt ?? undefined,
    items: items.map(servedItem),
    responses: responses.map((r) => ({
      position: r.position,
      round: r.round,
      response: r.response as Response,
      verdict: r.verdict,
      reason: r.reason as GradeReason,
      earned: r.earned,
      overridden: r.overridden,
      elapsedMs: r.elapsedMs ?? undefined,
    })),
  };
}
