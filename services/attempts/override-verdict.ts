import { type Database, writeBatch } from '@/db/client';
import { findAttempt, listAttemptItems, listResponses, refreshAttempt } from '@/db/queries/attempts';
import { markWaiting } from '@/db/queries/memories';
import { findOverride, insertOverride } from '@/db/queries/overrides';
import { isOverridable } from '@/quizzes/attempts/overridable';
import type { Verdict } from '@/quizzes/grading/grade';
import type { Response } from '@/quizzes/kinds/response';
import { err, ok, type Result } from '@/quizzes/result';
import { refreshMemory } from '../memories/refresh-memories';
import { servedItem } from './served-item';

export type OverrideVerdictInput = {
  userId: string;
  /** Made by the client. */
  overrideId: string;
  attemptId: string;
  position: number;
  round: number;
  /** "right": the learner says that the answer was right. "undo": it counts as graded again. */
  claim: 'right' | 'undo';
};

export type OverrideVerdictProblem = { type: 'not-found' | 'not-practice' | 'not-overridable' };

/**
 * Appends a learner's "I was right" about an answer of theirs, or its undoing, with the refreshed score, in one write batch, and
 * replays the memory of the fact.
 * Returns what the answer counts as from then on. The graded verdict is never changed. Idempotent by `overrideId`: sent again,
 * also after a later claim, it changes nothing. Problems change nothing: someone else's attempt is not found, a test stays as
 * graded, and only typed answers that were not graded correct can be claimed. Throws only when the database does.
 */
export async function overrideVerdict(
  db: Database,
  input: OverrideVerdictInput,
  now: Date,
): Promise<Result<{ verdict: Verdict; earned: number; overridden: boolean }, OverrideVerdictProblem>> {
  const attempt = await findAttempt(db, input.userId, input.attemptId);
  if (!attempt) return err({ type: 'not-found' });
  const find = async () =>
    (await listResponses(db, attempt.id)).find((r) => r.position === input.position && r.round === input.round);
  const [items, response] = await Promise.all([listAttemptItems(db, attempt.id), find()]);
  const item = items.find((row) => row.position === input.position);
  if (!response || !item) return err({ type: 'not-found' });
  if (attempt.mode !== 'practice') return err({ type: 'not-practice' });
  if (!isOverridable(servedItem(item), response.response as Response, response.gradedVerdict))
    return err({ type: 'not-overridable' });

  const key = { userId: input.userId, packId: attempt.packId, factId: item.factId };
  await writeBatch(db, [
    insertOverride(db, input.userId, { id: input.overrideId, responseId: response.id, claim: input.claim }, now),
    markWaiting(key),
    refreshAttempt(attempt.id, now),
  ]);
  await refreshMemory(db, key);

  const [after, stored] = await Promise.all([find(), findOverride(db, input.userId, input.overrideId)]);
  const isTaken = after?.overridden === (input.claim === 'right') || stored?.responseId === response.id;
  // Nothing was stored: the attempt changed hands between the reading and the writing, or the id is another claim's.
  if (!after || !isTaken) return err({ type: 'not-found' });
  return ok({ verdict: after.verdict, earned: after.earned, overridden: after.overridden });
}
