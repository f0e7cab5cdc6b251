import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import type { Response } from '@/quizzes/kinds/response';
import { beforeNextWrite } from '../accounts/before-next-write.fixture';
import { checkMemories } from '../memories/check-memories';
import { recordReview } from '../reviews/record-review';
import { freshDatabase, testNow } from '../test-database.fixture';
import { learnerWithQuiz } from './learner.fixture';
import { recordResponse } from './record-response';

test('where another device reviews the fact while an answer is weighed, the memory is that of both when the answer is acknowledged', async () => {
  const { db, pack } = await freshDatabase();
  const learner = learnerWithQuiz(db, pack);
  await learner.answer(0, { kind: 'skip' });
  const factId = learner.items[1]?.factId ?? '';
  const review = { id: uuidv7(), factId, kind: 'card' as const, grade: 3 as const };
  const user = { id: learner.userId, isNewGuest: false };
  beforeNextWrite(db, () => recordReview(db, { user, packId: pack.id, review }, testNow));
  expect(await learner.answer(1, { kind: 'skip' })).toMatchObject({ ok: true, value: { type: 'recorded' } });
  expect(await checkMemories(db)).toMatchObject({ compared: 2, waiting: 0, broken: 0 });
});

test('of twins that race, a moment and a verdict apart, the one that is stored makes the memory', async () => {
  const { db, pack } = await freshDatabase();
  const { userId, attemptId, request, items } = learnerWithQuiz(db, pack, { blueprint: blueprintOf(4, { kinds: ['choice'] }) });
  const input = { user: { id: userId, isNewGuest: true }, attemptId, request, round: 0 };
  for (const position of [0, 1])
    await Promise.all(
      Array.from({ length: 10 }, (_, index) => {
        const right: Response = { kind: 'choice', optionId: items[position]?.key[0] ?? '' };
        const response: Response = (index + position) % 2 === 0 ? { kind: 'skip' } : right;
        const at = new Date(testNow.getTime() + index);
        return recordResponse(db, { ...input, responseId: uuidv7(), position, response }, at);
      }),
    );
  expect(await checkMemories(db)).toMatchObject({ compared: 2, waiting: 0, broken: 0 });
});
