import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { beforeNextWrite } from '../accounts/before-next-write.fixture';
import { checkMemories } from '../memories/check-memories';
import { recordReview } from '../reviews/record-review';
import { freshDatabase, testNow } from '../test-database.fixture';
import { learnerWithQuiz } from './learner.fixture';

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
