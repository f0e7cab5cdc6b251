import { v7 as uuidv7 } from 'uuid';
import type { Database } from '@/db/client';
import { type Blueprint, blueprintOf } from '@/quizzes/generation/blueprint';
import { generateQuiz } from '@/quizzes/generation/generate-quiz';
import { generatorVersion } from '@/quizzes/generation/quiz';
import type { Item } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';
import type { Pack } from '@/quizzes/packs/pack';
import { testNow } from '../test-database.fixture';
import { type QuizRequest, type RecordResponseInput, recordResponse } from './record-response';

type Asked = { mode?: QuizRequest['mode']; seed?: number; blueprint?: Blueprint };

/** A guest with a quiz before them. Their first answer stores both. */
export function learnerWithQuiz(
  db: Database,
  pack: Pack,
  { mode = 'practice', seed = 7, blueprint = blueprintOf(4) }: Asked = {},
) {
  const quiz = generateQuiz(pack, blueprint, seed);
  if (!quiz.ok) throw new Error(quiz.error.type);
  const request = { packId: pack.id, packVersion: pack.version, generator: generatorVersion, seed, blueprint, mode };
  const base = { user: { id: uuidv7(), isNewGuest: true }, attemptId: uuidv7(), request };
  const items: readonly Item[] = quiz.value.items;
  const answer = (position: number, response: Response, more: Partial<RecordResponseInput> = {}) =>
    recordResponse(db, { ...base, responseId: uuidv7(), position, round: 0, response, ...more }, testNow);
  return { userId: base.user.id, attemptId: base.attemptId, request, items, answer };
}
