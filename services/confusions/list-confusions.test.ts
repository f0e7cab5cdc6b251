import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import type { Database } from '@/db/client';
import { listViolations } from '@/db/queries/invariants';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import type { Pack } from '@/quizzes/packs/pack';
import { mergeGuest } from '../accounts/merge-guest';
import { signUp } from '../accounts/sign-up';
import { handIn } from '../attempts/hand-in';
import { learnerWithQuiz } from '../attempts/learner.fixture';
import { overrideVerdict } from '../attempts/override-verdict';
import { freshDatabase, testNow } from '../test-database.fixture';
import { listConfusions } from './list-confusions';

const blueprint = blueprintOf(1, { kinds: ['numeric'], factIds: ['second-name-year'] });
const pair = { askedFactId: 'second-name-year', givenFactId: 'third-name-year', count: 1, lastAt: testNow };
const later = (days: number) => new Date(testNow.getTime() + days * 86_400_000);

async function confuse(db: Database, pack: Pack, mode: 'practice' | 'assessed' = 'practice') {
  const learner = learnerWithQuiz(db, pack, { blueprint, mode });
  await learner.answer(0, { kind: 'numeric', text: '1980' });
  return learner;
}

test('an answer that is another fact’s value is remembered as that pair, for ninety days', async () => {
  const { db, pack } = await freshDatabase();
  const learner = await confuse(db, pack);
  await learner.answer(0, { kind: 'numeric', text: 'in 1980' }, { round: 1 });
  await learner.answer(0, { kind: 'numeric', text: '1989' }, { round: 2 });
  expect(await listConfusions(db, learner.userId, pack.id, testNow)).toEqual([
    { ...pair, count: 2 },
    { ...pair, givenFactId: 'present-name-year' },
  ]);
  expect(await listConfusions(db, learner.userId, pack.id, later(90))).toHaveLength(2);
  expect(await listConfusions(db, learner.userId, pack.id, later(91))).toEqual([]);
  expect(await listConfusions(db, uuidv7(), pack.id, testNow)).toEqual([]);
  expect(await listConfusions(db, learner.userId, 'other', testNow)).toEqual([]);
  expect(await listViolations(db, testNow)).toEqual([]);
});

test('the same answer many times at once is one confusion', async () => {
  const { db, pack } = await freshDatabase();
  const learner = learnerWithQuiz(db, pack, { blueprint });
  const responseId = uuidv7();
  await Promise.all(Array.from({ length: 10 }, () => learner.answer(0, { kind: 'numeric', text: '1980' }, { responseId })));
  expect(await listConfusions(db, learner.userId, pack.id, testNow)).toEqual([pair]);
});

test('an open test tells nothing of what was confused in it', async () => {
  const { db, pack } = await freshDatabase();
  const learner = await confuse(db, pack, 'assessed');
  expect(await listConfusions(db, learner.userId, pack.id, testNow)).toEqual([]);
  await handIn(db, learner.userId, learner.attemptId, testNow);
  expect(await listConfusions(db, learner.userId, pack.id, testNow)).toEqual([pair]);
});

test('an answer that its learner claimed to be right confused nothing, until the claim is undone', async () => {
  const { db, pack } = await freshDatabase();
  const { userId, attemptId } = await confuse(db, pack);
  const claim = (claimed: 'right' | 'undo') =>
    overrideVerdict(db, { userId, overrideId: uuidv7(), attemptId, position: 0, round: 0, claim: claimed }, testNow);
  await claim('right');
  expect(await listConfusions(db, userId, pack.id, testNow)).toEqual([]);
  await claim('undo');
  expect(await listConfusions(db, userId, pack.id, testNow)).toEqual([pair]);
});

test('a guest’s confusions go to the account that the guest signs in to', async () => {
  const { db, pack } = await freshDatabase();
  const [guest, owner] = [await confuse(db, pack), await confuse(db, pack)];
  await signUp(
    db,
    { email: 'e@example.org', password: 'four unrelated words', name: '', guestId: owner.userId, network: 'n' },
    testNow,
  );
  await mergeGuest(db, guest.userId, owner.userId, testNow);
  expect(await listConfusions(db, owner.userId, pack.id, testNow)).toEqual([{ ...pair, count: 2 }]);
  expect(await listConfusions(db, guest.userId, pack.id, testNow)).toEqual([]);
  expect(await listViolations(db, testNow)).toEqual([]);
});
