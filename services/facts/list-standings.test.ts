import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import type { Database } from '@/db/client';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { handIn } from '../attempts/hand-in';
import { learnerWithQuiz } from '../attempts/learner.fixture';
import { saveMark } from '../marks/save-mark';
import { countDue } from '../reviews/count-due';
import { recordReview } from '../reviews/record-review';
import { freshDatabase, testNow } from '../test-database.fixture';
import { findKnowledge } from './find-knowledge';
import { findOverview } from './find-overview';
import { listStandings } from './list-standings';

const afterDays = (days: number) => new Date(testNow.getTime() + days * 86_400_000);

/** Cards of one fact, graded on some days. */
async function reviewed(db: Database, userId: string, factId: string, graded: readonly [number, 1 | 2 | 3 | 4][]) {
  const user = { id: userId, isNewGuest: true };
  for (const [day, grade] of graded) {
    const review = { id: uuidv7(), factId, kind: 'card' as const, grade, elapsedMs: 1000 };
    expect((await recordReview(db, { user, packId: 'iom', review }, afterDays(day))).ok).toBe(true);
  }
}

test('levels rise with what lasts, fall with time, and the overview counts each of the pack’s facts once', async () => {
  const { db, pack } = await freshDatabase();
  const userId = uuidv7();
  await reviewed(db, userId, 'headquarters-city', [
    [0, 4],
    [9, 4],
    [40, 4],
  ]);
  await reviewed(db, userId, 'founded-year', [[40, 4]]);
  await reviewed(db, userId, 'issue', [[40, 1]]);
  const levelsAt = async (day: number) =>
    Object.fromEntries(
      (await listStandings(db, userId, 'iom', afterDays(day))).standings.map(({ factId, level }) => [factId, level]),
    );
  expect(await levelsAt(41)).toEqual({ 'headquarters-city': 'mastered', 'founded-year': 'known', issue: 'learning' });
  expect((await levelsAt(3000))['headquarters-city']).not.toBe('mastered');
  const { packs } = await findOverview(db, userId, afterDays(41));
  expect(packs[0]?.levels).toEqual({ new: pack.facts.length - 3, learning: 1, known: 1, mastered: 1 });
  expect(await listStandings(db, uuidv7(), undefined, testNow)).toMatchObject({ standings: [], openTestFacts: [] });
});

test('the overview counts as due what a review would ask for: nothing that rests or is put off', async () => {
  const { db } = await freshDatabase();
  const userId = uuidv7();
  const ids = ['headquarters-city', 'founded-year', 'issue', 'staff-count'];
  for (const factId of ids) await reviewed(db, userId, factId, [[0, 1]]);
  const user = { id: userId, isNewGuest: false };
  const at = afterDays(2);
  await saveMark(db, { user, packId: 'iom', factId: 'issue', change: { isSuspended: true } }, at);
  await saveMark(db, { user, packId: 'iom', factId: 'staff-count', change: { isBuried: true } }, at);
  const due = (await findOverview(db, userId, at)).packs[0]?.due;
  expect(due).toBe(2);
  expect(await countDue(db, userId, 'iom', at)).toEqual({ due });
});

test('neither a level nor a history tells how a test is going before it is handed in', async () => {
  const { db, pack } = await freshDatabase();
  const { userId, attemptId, items, answer } = learnerWithQuiz(db, pack, {
    mode: 'assessed',
    blueprint: blueprintOf(1, { kinds: ['typed'] }),
  });
  const factId = items[0]?.factId ?? '';
  await reviewed(db, userId, factId, [
    [-60, 4],
    [-40, 4],
  ]);
  const levelNow = async () => (await listStandings(db, userId, 'iom', testNow)).standings[0];
  const before = await levelNow();
  expect(before).toMatchObject({ factId, isInOpenTest: false });
  expect(before?.level).not.toBe('learning');
  await answer(0, { kind: 'skip' });
  expect(await levelNow()).toMatchObject({ level: before?.level, isInOpenTest: true });
  const open = await findKnowledge(db, userId, 'iom', factId, testNow);
  expect(open.history).toHaveLength(2);
  expect(open.openTestFactIds).toEqual([factId]);
  await handIn(db, userId, attemptId, testNow);
  expect(await levelNow()).toMatchObject({ level: 'learning', isInOpenTest: false });
  expect((await findKnowledge(db, userId, 'iom', factId, testNow)).history).toHaveLength(3);
});
