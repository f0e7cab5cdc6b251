import { expect, test } from 'vitest';
import { beforeNextWrite } from '../accounts/before-next-write.fixture';
import { freshDatabase, testNow } from '../test-database.fixture';
import { findAttempt } from './find-attempt';
import { handIn } from './hand-in';
import { learnerWithQuiz } from './learner.fixture';

test('an answer that is weighed before a hand-in and written after it is refused, and changes no score', async () => {
  const { db, pack } = await freshDatabase();
  const learner = learnerWithQuiz(db, pack, { mode: 'assessed' });
  await learner.answer(0, { kind: 'skip' });
  beforeNextWrite(db, () => handIn(db, learner.userId, learner.attemptId, testNow));
  expect(await learner.answer(1, { kind: 'skip' })).toEqual({ ok: false, error: { type: 'attempt-finished' } });
  expect((await findAttempt(db, learner.userId, learner.attemptId))?.responses).toHaveLength(1);
});

test('handing in twice is handing in once: the first time stands', async () => {
  const { db, pack } = await freshDatabase();
  const learner = learnerWithQuiz(db, pack, { mode: 'assessed' });
  await learner.answer(0, { kind: 'skip' });
  const later = new Date(testNow.getTime() + 60_000);
  expect(await handIn(db, learner.userId, learner.attemptId, testNow)).toEqual({ ok: true, value: { finishedAt: testNow } });
  expect(await handIn(db, learner.userId, learner.attemptId, later)).toEqual({ ok: true, value: { finishedAt: testNow } });
});
