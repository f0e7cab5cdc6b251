import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { type Database, writeBatch } from '@/db/client';
import { storeBoardEntry } from '@/db/queries/boards';
import { users } from '@/db/schema/users';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import type { Item } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';
import type { Pack } from '@/quizzes/packs/pack';
import { mergeGuest } from '../accounts/merge-guest';
import { deleteAttempt } from '../attempts/delete-attempt';
import { handIn } from '../attempts/hand-in';
import { learnerWithQuiz } from '../attempts/learner.fixture';
import { recordResponse } from '../attempts/record-response';
import { freshDatabase, testNow } from '../test-database.fixture';
import { displayNameSchema } from './display-name';
import { findBoard } from './find-board';
import { joinBoard } from './join-board';
import { leaveBoard } from './leave-board';

const blueprint = blueprintOf(4, { kinds: ['choice'] });
const minutes = (count: number) => new Date(testNow.getTime() + count * 60_000);

const answerOf = (item: Item, isRight: boolean): Response => ({
  kind: 'choice',
  optionId: (isRight ? item.key[0] : item.options.find(({ id }) => !item.key.includes(id))?.id) ?? '',
});

/** Takes the quiz with so many right answers and hands it in. */
async function takeTest(db: Database, pack: Pack, right: number, more: Parameters<typeof learnerWithQuiz>[2] = {}) {
  const learner = learnerWithQuiz(db, pack, { mode: 'assessed', blueprint, ...more });
  for (const [position, item] of learner.items.entries()) await learner.answer(position, answerOf(item, position < right));
  await handIn(db, learner.userId, learner.attemptId, minutes(9));
  return learner;
}
const join = (db: Database, { userId, attemptId }: { userId: string; attemptId: string }, displayName: string) =>
  joinBoard(db, { userId, attemptId, displayName }, minutes(10));

/** A further attempt of the same learner at the same quiz. */
function again(db: Database, learner: Awaited<ReturnType<typeof takeTest>>, mode: 'practice' | 'assessed', startedAt: Date) {
  const [item] = learner.items;
  if (!item) throw new Error('The quiz is empty.');
  const attemptId = crypto.randomUUID();
  const input = { responseId: crypto.randomUUID(), position: 0, round: 0, response: answerOf(item, true) };
  const request = { ...learner.request, mode };
  return {
    attemptId,
    begin: () => recordResponse(db, { user: { id: learner.userId, isNewGuest: true }, attemptId, request, ...input }, startedAt),
  };
}

test('those who show their test are there by score alone, equals at one rank and in alphabetical order', async () => {
  const { db, pack } = await freshDatabase();
  const best = await takeTest(db, pack, 4);
  const late = await takeTest(db, pack, 2);
  const early = await takeTest(db, pack, 2);
  const hidden = await takeTest(db, pack, 3);
  await join(db, late, 'Zadie');
  await join(db, early, 'Amara');
  await join(db, best, 'Best');
  const board = await findBoard(db, early.userId, early.request);
  expect(board.entries).toEqual([
    { rank: 1, displayName: 'Best', earned: 4, itemCount: 4, isMine: false },
    { rank: 2, displayName: 'Amara', earned: 2, itemCount: 4, isMine: true },
    { rank: 2, displayName: 'Zadie', earned: 2, itemCount: 4, isMine: false },
  ]);
  expect(board.mine).toMatchObject({ type: 'entry', attemptId: early.attemptId, displayName: 'Amara' });
  expect((await findBoard(db, hidden.userId, early.request)).mine).toMatchObject({
    type: 'eligible',
    attemptId: hidden.attemptId,
  });
  const stranger = await findBoard(db, undefined, early.request);
  expect(stranger.mine).toEqual({ type: 'none' });
  for (const { userId, attemptId } of [best, late, early]) {
    expect(JSON.stringify(stranger)).not.toContain(userId);
    expect(JSON.stringify(stranger)).not.toContain(attemptId);
  }
});

test('a quiz with another seed, another blueprint or of another version has a board of its own', async () => {
  const { db, pack } = await freshDatabase();
  const one = await takeTest(db, pack, 4);
  await join(db, one, 'One');
  const count = async (more: object) => (await findBoard(db, undefined, { ...one.request, ...more })).entries.length;
  expect(await count({})).toBe(1);
  expect(await count({ seed: 8 })).toBe(0);
  expect(await count({ blueprint: blueprintOf(5, { kinds: ['choice'] }) })).toBe(0);
  expect(await count({ packVersion: 'another' })).toBe(0);
  expect(await count({ generator: 'another' })).toBe(0);
});

test('practice and an open test have no place on the board, nor has anyone else’s test', async () => {
  const { db, pack } = await freshDatabase();
  const practised = learnerWithQuiz(db, pack, { blueprint });
  for (const [position, item] of practised.items.entries()) await practised.answer(position, answerOf(item, true));
  const open = learnerWithQuiz(db, pack, { mode: 'assessed', blueprint });
  await open.answer(0, { kind: 'skip' });
  const other = await takeTest(db, pack, 4);
  const refused = { ok: false, error: { type: 'not-found' } };
  expect(await join(db, practised, 'Me')).toEqual(refused);
  expect(await join(db, open, 'Me')).toEqual(refused);
  expect(await join(db, { userId: practised.userId, attemptId: other.attemptId }, 'Me')).toEqual(refused);
  expect((await findBoard(db, practised.userId, other.request)).mine).toEqual({ type: 'not-first' });
  expect((await findBoard(db, open.userId, other.request)).mine).toEqual({ type: 'open' });
  expect((await findBoard(db, other.userId, other.request)).entries).toEqual([]);
});

test('only the first attempt counts: not one after practice, nor one with the answers looked up in practice meanwhile', async () => {
  const { db, pack } = await freshDatabase();
  const first = await takeTest(db, pack, 1);
  const second = again(db, first, 'assessed', minutes(20));
  await second.begin();
  await handIn(db, first.userId, second.attemptId, minutes(30));
  const refused = { ok: false, error: { type: 'not-first' } };
  expect(await join(db, { userId: first.userId, attemptId: second.attemptId }, 'Second')).toEqual(refused);
  expect(await join(db, first, 'First')).toMatchObject({ ok: true });

  const peeker = await takeTest(db, pack, 4);
  await again(db, peeker, 'practice', minutes(5)).begin();
  expect(await join(db, peeker, 'Peeker')).toEqual(refused);
  expect((await findBoard(db, peeker.userId, peeker.request)).entries.map(({ displayName }) => displayName)).toEqual(['First']);
});

test('an entry belongs to its learner: joining again changes the name, only they can leave, and leaving twice is leaving once', async () => {
  const { db, pack } = await freshDatabase();
  const mine = await takeTest(db, pack, 3);
  const other = await takeTest(db, pack, 3);
  await Promise.all(Array.from({ length: 10 }, () => join(db, mine, 'Old name')));
  await join(db, mine, 'New name');
  const names = async () => (await findBoard(db, undefined, mine.request)).entries.map(({ displayName }) => displayName);
  expect(await names()).toEqual(['New name']);
  await leaveBoard(db, other.userId, mine.attemptId);
  expect(await names()).toEqual(['New name']);
  await leaveBoard(db, mine.userId, mine.attemptId);
  await leaveBoard(db, mine.userId, mine.attemptId);
  expect(await names()).toEqual([]);
  expect((await findBoard(db, mine.userId, mine.request)).mine).toMatchObject({ type: 'eligible' });
});

test('a name is one line of 1 to 40 characters, with nothing in it that hides or turns text, and something to see', () => {
  const named = (name: string) => displayNameSchema.safeParse(name).data;
  expect(named('  Łucja \n  K.\t')).toBe('Łucja K.');
  expect(named('a\u202Eb\u200Bc\u0000d')).toBe('abc d');
  expect(named('An\u00ADna\u{E0041} \u2800 K\uFE0F')).toBe('Anna K');
  for (const name of ['مريم', 'می\u200Cخواهم', '👩\u200D🔬', 'क\u094D\u200Dष', '7', '…']) expect(named(name)).toBe(name);
  expect(named('\u200Da\u200C')).toBe('a');
  expect(named('x'.repeat(40))).toHaveLength(40);
  const unseen = [
    ' \u200B\u202E ',
    '\u3164\u115F\uFFA0',
    '\u2800\u00A0\u3000',
    '\u200C\u200D',
    '\u0301\uFE0F',
    '\u{E0061}\u{E007F}',
    '\uE000',
  ];
  for (const bad of ['', 'x'.repeat(41), ...unseen]) expect(named(bad)).toBeUndefined();
});

test('who deletes their first attempt has no place on the board with a later one, also if that was as a guest before they signed in', async () => {
  const { db, pack } = await freshDatabase();
  const refused = { ok: false, error: { type: 'deleted' } };
  const other = await takeTest(db, pack, 2);
  await join(db, other, 'Other');
  const names = async () => (await findBoard(db, undefined, other.request)).entries.map(({ displayName }) => displayName);

  const guest = await takeTest(db, pack, 1);
  await deleteAttempt(db, { userId: guest.userId, attemptId: guest.attemptId, reviews: 'go' }, minutes(11));
  expect((await findBoard(db, guest.userId, guest.request)).mine).toEqual({ type: 'deleted' });
  const { packVersion: _, ...asLinked } = guest.request;
  expect((await findBoard(db, guest.userId, { ...asLinked, packVersion: undefined })).mine).toEqual({ type: 'deleted' });
  const second = again(db, guest, 'assessed', minutes(20));
  await second.begin();
  await handIn(db, guest.userId, second.attemptId, minutes(30));
  expect(await join(db, { userId: guest.userId, attemptId: second.attemptId }, 'Second')).toEqual(refused);

  const owner = uuidv7();
  await writeBatch(db, [
    db
      .insert(users)
      .values({ id: owner, status: 'registered', email: 'owner@example.org', createdAt: testNow, registeredAt: testNow }),
  ]);
  await mergeGuest(db, guest.userId, owner, minutes(31));
  expect(await join(db, { userId: owner, attemptId: second.attemptId }, 'Second')).toEqual(refused);
  expect((await findBoard(db, owner, guest.request)).mine).toEqual({ type: 'deleted' });
  // However it came there.
  await writeBatch(db, [storeBoardEntry(owner, second.attemptId, 'Smuggled', minutes(32))]);
  expect(await names()).toEqual(['Other']);
  expect((await findBoard(db, owner, { ...guest.request, seed: 8 })).mine).toEqual({ type: 'none' });
});

test('a look at the answers while the test was open is not undone by its deletion, and a later one takes nothing away', async () => {
  const { db, pack } = await freshDatabase();
  const learner = learnerWithQuiz(db, pack, { mode: 'assessed', blueprint });
  await learner.answer(0, { kind: 'skip' });
  const peek = again(db, learner, 'practice', minutes(1));
  await peek.begin();
  await deleteAttempt(db, { userId: learner.userId, attemptId: peek.attemptId, reviews: 'go' }, minutes(2));
  await handIn(db, learner.userId, learner.attemptId, minutes(3));
  expect(await join(db, learner, 'Peeker')).toEqual({ ok: false, error: { type: 'deleted' } });

  const honest = await takeTest(db, pack, 3);
  await join(db, honest, 'Honest');
  const later = again(db, honest, 'practice', minutes(20));
  await later.begin();
  await deleteAttempt(db, { userId: honest.userId, attemptId: later.attemptId, reviews: 'go' }, minutes(21));
  expect((await findBoard(db, honest.userId, honest.request)).mine).toMatchObject({ type: 'entry', displayName: 'Honest' });
});
