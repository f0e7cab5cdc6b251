import { expect, test } from 'vitest';
import { firstRecall } from '@/memory/first-recall';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { findAttempt } from '../attempts/find-attempt';
import { learnerWithQuiz } from '../attempts/learner.fixture';
import { daysLater, minutesLater, reviewer } from '../reviews/reviewer.fixture';
import { freshDatabase, testNow } from '../test-database.fixture';
import { predictScore } from './predict-score';

test('new facts are expected by the declared chance and the share of luck; what was recalled raises it, time lowers it', async () => {
  const { db, pack } = await freshDatabase();
  const { items, userId } = learnerWithQuiz(db, pack, { blueprint: blueprintOf(6, { kinds: ['choice', 'typed'] }) });
  const predict = (at: Date, who: string | undefined = userId) => predictScore(db, who, pack.id, items, at);
  const ofNobody = items.reduce(
    (sum, { options }) => sum + firstRecall + (options.length ? (1 - firstRecall) / options.length : 0),
    0,
  );
  expect((await predict(testNow, undefined)).mean).toBeCloseTo(ofNobody, 9);
  expect(await predict(testNow)).toEqual(await predict(testNow, undefined));
  const cards = reviewer(db, pack, userId);
  for (const { factId } of items) await cards.grade(4, testNow, { factId });
  const soon = await predict(daysLater(1));
  const late = await predict(daysLater(60));
  expect(soon.mean).toBeGreaterThan(late.mean);
  expect(late.mean).toBeGreaterThan(ofNobody);
  expect(soon.sd).toBeLessThan(late.sd);
});

test('after the quiz the prediction is the same as before it', async () => {
  const { db, pack } = await freshDatabase();
  const { items, userId, attemptId, answer } = learnerWithQuiz(db, pack);
  const cards = reviewer(db, pack, userId);
  for (const { factId } of items) await cards.grade(3, minutesLater(-3000), { factId });
  const before = await predictScore(db, userId, pack.id, items, testNow);
  for (const position of items.keys()) await answer(position, { kind: 'skip' });
  const attempt = await findAttempt(db, userId, attemptId);
  expect(attempt?.responses).toHaveLength(items.length);
  expect(await predictScore(db, userId, pack.id, items, attempt?.startedAt ?? daysLater(9))).toEqual(before);
});
