import { expect, test } from 'vitest';
import { readBatch } from '@/db/client';
import { rowToReview, selectLogs } from '@/db/queries/reviews';
import { predictions } from '@/memory/attempt-predictions';
import { defaultSettings } from '@/memory/settings';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { learnerWithQuiz } from '../attempts/learner.fixture';
import { predictScore } from '../memories/predict-score';
import { guessOptions } from '../reviews/guess-options';
import { daysLater, reviewer } from '../reviews/reviewer.fixture';
import { freshDatabase } from '../test-database.fixture';

test('what the pages predict in one pass for all attempts is what is predicted for each by itself', async () => {
  const { db, pack } = await freshDatabase();
  const { items, userId } = learnerWithQuiz(db, pack, { blueprint: blueprintOf(8) });
  const cards = reviewer(db, pack, userId);
  for (const [index, { factId }] of items.entries())
    for (const day of [0, 2, 9, 30])
      if ((index + day) % 3 !== 0) await cards.grade(index % 4 === 0 ? 1 : 3, daysLater(day), { factId });
  const attempts = [0, 1, 2, 9, 31, 200].map((day) => ({
    id: String(day),
    startedAt: daysLater(day).getTime(),
    items: items.map((item) => {
      const options = guessOptions(item);
      return { factId: item.factId, ...(options !== undefined && { options }) };
    }),
  }));
  const factIds = items.map(({ factId }) => factId);
  const [rows = []] = await readBatch(db, [selectLogs(userId, pack.id, factIds)]);
  const found = predictions(attempts, rows.map(rowToReview), defaultSettings);
  expect(new Set([...found.values()].map(({ mean }) => mean)).size).toBeGreaterThan(3);
  for (const { id, startedAt } of attempts)
    expect(found.get(id)).toEqual(await predictScore(db, userId, pack.id, items, new Date(startedAt)));
});
