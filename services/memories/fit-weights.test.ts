import { expect, test } from 'vitest';
import { countReviews } from '@/db/queries/reviews';
import { defaultSettings } from '@/memory/settings';
import { daysLater, expectSound, reviewer } from '../reviews/reviewer.fixture';
import { findSettings } from '../settings/find-settings';
import { freshDatabase, testNow } from '../test-database.fixture';
import { fitWeights, fitWhenDue, undoFit } from './fit-weights';
import { refreshWaiting } from './refresh-memories';
import { storeSimulatedLearner } from './simulated-learner.fixture';

/** Forgets five times as fast as the published weights have it. */
const forgetful = {
  ...defaultSettings,
  weights: defaultSettings.weights.map((weight, index) => (index < 4 ? weight / 5 : index === 8 ? weight - 0.8 : weight)),
};
const now = daysLater(400);
const plan = { userId: 'forgetful', facts: 300, reviewsEach: 8, settings: forgetful, seed: 3, from: testNow.getTime() };

test('a learner who forgets faster gets weights that predict what was held out better, and every memory is replayed with them', async () => {
  const { db } = await freshDatabase();
  await storeSimulatedLearner(db, plan);
  await refreshWaiting(db, plan.userId);
  const stateOf = async () => (await db.$client.execute('select * from memories order by fact_id')).rows.map((row) => row.due_at);
  const before = await stateOf();
  const fitted = await fitWeights(db, plan.userId, now);
  if (!fitted.ok) throw new Error(fitted.error.type);
  expect(fitted.value).toMatchObject({ type: 'fitted', isAdopted: true, reviews: 300 * 7 });
  expect(fitted.value.after).toBeLessThan(fitted.value.before);
  expect((await findSettings(db, plan.userId)).fit).toEqual({ fittedAt: now, canUndo: true });
  expect(await stateOf()).not.toEqual(before);
  await expectSound(db, daysLater(1000));

  expect(await undoFit(db, plan.userId, now)).toEqual({ ok: true, value: { type: 'undone' } });
  expect((await findSettings(db, plan.userId)).memory.weights).toEqual(defaultSettings.weights);
  expect(await stateOf()).toEqual(before);
  expect(await undoFit(db, plan.userId, now)).toEqual({ ok: false, error: { type: 'nothing-to-undo' } });
});

test('weights that do not predict better are not adopted', async () => {
  const { db } = await freshDatabase();
  await storeSimulatedLearner(db, plan);
  const first = await fitWeights(db, plan.userId, now);
  const weights = (await findSettings(db, plan.userId)).memory.weights;
  const again = await fitWeights(db, plan.userId, now);
  expect([first, again]).toMatchObject([{ value: { isAdopted: true } }, { value: { isAdopted: false } }]);
  expect((await findSettings(db, plan.userId)).memory.weights).toEqual(weights);
});

test('too few answers, and a second fit of the same learner at once, are refused', async () => {
  const { db, pack } = await freshDatabase();
  const guest = reviewer(db, pack);
  await guest.grade(3);
  expect(await fitWeights(db, guest.userId, now)).toEqual({ ok: false, error: { type: 'too-few-reviews' } });
  await storeSimulatedLearner(db, plan);
  const both = await Promise.all([1, 2].map(() => fitWeights(db, plan.userId, now)));
  expect(both.map((result) => (result.ok ? 'fitted' : result.error.type)).sort()).toEqual(['busy', 'fitted']);
});

test('it fits by itself at 400 reviews, and then not before a month has passed', async () => {
  const { db, pack } = await freshDatabase();
  const fittedAt = async () => (await findSettings(db, plan.userId)).fit.fittedAt;
  await storeSimulatedLearner(db, { ...plan, facts: 57, reviewsEach: 7 });
  expect(await countReviews(db, plan.userId, 400)).toBe(399);
  await fitWhenDue(db, plan.userId, now);
  expect(await fittedAt()).toBeUndefined();
  await refreshWaiting(db, plan.userId);
  await reviewer(db, pack, plan.userId).grade(3);
  await fitWhenDue(db, plan.userId, now);
  expect(await fittedAt()).toEqual(now);
  await fitWhenDue(db, plan.userId, daysLater(429));
  expect(await fittedAt()).toEqual(now);
  await fitWhenDue(db, plan.userId, daysLater(430));
  expect(await fittedAt()).toEqual(daysLater(430));
});
