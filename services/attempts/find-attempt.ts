import type { Database } from '@/db/client';
import {
  type AttemptRow,
  findAttempt as findAttemptRow,
  listAttemptItems,
  listOpenAttempts,
  listResponses,
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

/** The learner's own attempt with its items and answers, or `undefined`: someone else's is not found. */
export async function findAttempt(db: Database, userId: string, attemptId: string): Promise<Attempt | undefined> {
  const row = await findAttemptRow(db, userId, attemptId);
  return row ? await toAttempt(db, row) : undefined;
}

/** The learner's latest open attempt at exactly this quiz, so that the same link goes on where it was left. */
export async function findOpenAttempt(
  db: Database,
  userId: string,
  quiz: { packId: string; seed: number; blueprint: Blueprint; mode: AttemptMode },
): Promise<Attempt | undefined> {
  const wanted = JSON.stringify(quiz.blueprint);
  const row = (await listOpenAttempts(db, userId)).find(
    (a) =>
      a.packId === quiz.packId &&
      a.seed === quiz.seed &&
      a.mode === quiz.mode &&
      JSON.stringify(blueprintSchema.parse(a.blueprint)) === wanted,
  );
  return row ? await toAttempt(db, row) : undefined;
}

async function toAttempt(db: Database, row: AttemptRow): Promise<Attempt> {
  const [items, responses] = await Promise.all([listAttemptItems(db, row.id), listResponses(db, row.id)]);
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
