import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import type { Database } from '@/db/client';
import { listViolations } from '@/db/queries/invariants';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import type { Pack } from '@/quizzes/packs/pack';
import { beforeNextWrite } from '../accounts/before-next-write.fixture';
import { mergeGuest } from '../accounts/merge-guest';
import { registered } from '../drafts/author.fixture';
import { checkMemories } from '../memories/check-memories';
import { recordReview } from '../reviews/record-review';
import { freshDatabase, testNow } from '../test-database.fixture';
import { deleteAttempt } from './delete-attempt';
import { findAttempt } from './find-attempt';
import { learnerWithQuiz } from './learner.fixture';
import { overrideVerdict } from './override-verdict';

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

async function everythingHolds(db: Database): Promise<void> {
  expect(await listViolations(db, later(600))).toEqual([]);
  const check = await checkMemories(db);
  expect(check.violations).toEqual([]);
  expect(check.waiting).toBe(0);
}

const count = async (db: Database, table: string) => (await db.$client.execute(`select count(*) as n from ${table}`)).rows[0]?.n;

const memoryRows = async (db: Database) =>
  (
    await db.$client.execute(
      'select fact_id, state, stability_days, difficulty, due_at, reps, lapses from memories order by fact_id',
    )
  ).rows.map((row) => ({ ...row }));

/** A typed quiz answered wrong throughout; the first answer is claimed to be right. */
async function claimant(db: Database, pack: Pack) {
  const learner = learnerWithQuiz(db, pack, { blueprint: blueprintOf(3, { kinds: ['typed'] }) });
  for (const position of learner.items.keys()) await learner.answer(position, { kind: 'typed', text: 'zebra crossing 1789' });
  const claim = { overrideId: uuidv7(), position: 0, round: 0, claim: 'right' as const };
  const claimed = await overrideVerdict(db, { userId: learner.userId, attemptId: learner.attemptId, ...claim }, later(1));
  expect(claimed).toMatchObject({ ok: true, value: { verdict: 'correct' } });
  return learner;
}

test('a deleted attempt takes its items, answers and claims along; its reviews stay as what they counted as', async () => {
  const { db, pack } = await freshDatabase();
  const { userId, attemptId, items } = await claimant(db, pack);
  const before = await memoryRows(db);
  expect(before).toHaveLength(items.length);
  expect(await deleteAttempt(db, { userId, attemptId, reviews: 'stay' }, later(2))).toEqual({
    ok: true,
    value: { packId: 'iom' },
  });
  expect(await findAttempt(db, userId, attemptId)).toBeUndefined();
  for (const table of ['attempts', 'attempt_items', 'responses', 'verdict_overrides', 'confusions'])
    expect(await count(db, table), table).toBe(0);
  expect(await count(db, 'reviews')).toBe(items.length);
  expect(await memoryRows(db)).toEqual(before);
  await everythingHolds(db);
});

test('with its reviews gone too, each memory is that of the other answers, and none where there are no others', async () => {
  const { db, pack } = await freshDatabase();
  const { userId, attemptId, items } = await claimant(db, pack);
  const [first, second] = items;
  if (!first || !second) throw new Error('the quiz is shorter than asked');
  const card = { id: uuidv7(), factId: first.factId, source: 'card' as const, kind: 'card' as const, grade: 3 as const };
  const user = { id: userId, isNewGuest: false };
  const reviewed = await recordReview(db, { user, packId: 'iom', review: { ...card, elapsedMs: 1000 } }, later(3));
  expect(reviewed.ok).toBe(true);
  // A quiz answer that was taken back on a card: the undo must not be left without what it undoes.
  const answer = (
    await db.$client.execute({ sql: 'select id from reviews where fact_id = ? and source = ?', args: [second.factId, 'quiz'] })
  ).rows[0]?.id;
  const undo = { id: uuidv7(), factId: second.factId, source: 'undo' as const, kind: 'card' as const, undoes: String(answer) };
  expect((await recordReview(db, { user, packId: 'iom', review: undo }, later(4))).ok).toBe(true);

  expect((await deleteAttempt(db, { userId, attemptId, reviews: 'go' }, later(5))).ok).toBe(true);
  expect((await memoryRows(db)).map((row) => [row.fact_id, row.reps])).toEqual([[first.factId, 1]]);
  expect(await count(db, 'reviews')).toBe(1);
  await everythingHolds(db);
});

test('someone else’s attempt is not found and stays as it is', async () => {
  const { db, pack } = await freshDatabase();
  const owner = await claimant(db, pack);
  const stranger = learnerWithQuiz(db, pack, { seed: 8 });
  await stranger.answer(0, { kind: 'skip' });
  const before = [await count(db, 'attempts'), await count(db, 'reviews')];
  const asked = { userId: stranger.userId, attemptId: owner.attemptId, reviews: 'go' as const };
  expect(await deleteAttempt(db, asked, later(2))).toEqual({ ok: false, error: { type: 'not-found' } });
  expect([await count(db, 'attempts'), await count(db, 'reviews')]).toEqual(before);
  await everythingHolds(db);
});

test('an attempt that goes to an account while its guest deletes it stays, and the guest is told that it is not theirs', async () => {
  const { db, pack } = await freshDatabase();
  const guest = learnerWithQuiz(db, pack);
  await guest.answer(0, { kind: 'skip' });
  const accountId = await registered(db);
  beforeNextWrite(db, () => mergeGuest(db, guest.userId, accountId, later(1)));
  const asked = { userId: guest.userId, attemptId: guest.attemptId, reviews: 'go' as const };
  expect(await deleteAttempt(db, asked, later(2))).toEqual({ ok: false, error: { type: 'not-found' } });
  expect((await findAttempt(db, accountId, guest.attemptId))?.responses).toHaveLength(1);
  await everythingHolds(db);
});

test('an answer that arrives after the attempt was deleted does not make it again', async () => {
  const { db, pack } = await freshDatabase();
  const { userId, attemptId, answer } = learnerWithQuiz(db, pack);
  await answer(0, { kind: 'skip' });
  await deleteAttempt(db, { userId, attemptId, reviews: 'go' }, later(1));
  expect(await answer(1, { kind: 'skip' })).toEqual({ ok: false, error: { type: 'not-found' } });
  expect(await count(db, 'attempts')).toBe(0);
  await everythingHolds(db);
});

test('an open test is deleted with its board entry, if there is one', async () => {
  const { db, pack } = await freshDatabase();
  const { userId, attemptId, answer } = learnerWithQuiz(db, pack, { mode: 'assessed' });
  await answer(0, { kind: 'skip' });
  await db.$client.execute({ sql: 'insert into board_entries values (?, ?, ?, ?)', args: [attemptId, userId, 'A name', 1] });
  expect((await deleteAttempt(db, { userId, attemptId, reviews: 'stay' }, later(1))).ok).toBe(true);
  expect(await count(db, 'board_entries')).toBe(0);
  await everythingHolds(db);
});
