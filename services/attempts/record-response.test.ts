import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { Database } from '@/db/client';
import { listViolations } from '@/db/queries/invariants';
import { listMemories } from '@/db/queries/memories';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { generateQuiz } from '@/quizzes/generation/generate-quiz';
import { generatorVersion } from '@/quizzes/generation/quiz';
import type { Item } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';
import type { Pack } from '@/quizzes/packs/pack';
import { deleteAccount } from '../accounts/delete-account';
import { mergeGuest } from '../accounts/merge-guest';
import { signUp } from '../accounts/sign-up';
import { freshDatabase, testNow } from '../test-database.fixture';
import { findAttempt, findOpenAttempt } from './find-attempt';
import { handIn } from './hand-in';
import { listAttempts } from './list-attempts';
import { type QuizRequest, type RecordResponseInput, recordResponse } from './record-response';

const blueprint = blueprintOf(4, { kinds: ['choice'] });

function quizOf(pack: Pack, mode: QuizRequest['mode'], seed = 7): { request: QuizRequest; items: readonly Item[] } {
  const quiz = generateQuiz(pack, blueprint, seed);
  if (!quiz.ok) throw new Error(quiz.error.type);
  return {
    request: { packId: pack.id, packVersion: pack.version, generator: generatorVersion, seed, blueprint, mode },
    items: quiz.value.items,
  };
}

const rightResponse = (item: Item | undefined): Response => ({ kind: 'choice', optionId: item?.key[0] ?? '' });

function learner(db: Database, request: QuizRequest) {
  const base = { user: { id: uuidv7(), isNewGuest: true }, attemptId: uuidv7(), request };
  const answer = (position: number, response: Response, more: Partial<RecordResponseInput> = {}) =>
    recordResponse(db, { ...base, responseId: uuidv7(), position, round: 0, response, ...more }, testNow);
  return { ...base, answer };
}

async function expectSound(db: Database) {
  expect(await listViolations(db, testNow)).toEqual([]);
}

describe('recording a response', () => {
  test('the first answer makes the guest, the attempt, the items as served, the response, its review and its memory', async () => {
    const { db, pack } = await freshDatabase();
    const { request, items } = quizOf(pack, 'practice');
    const guest = learner(db, request);
    const result = await guest.answer(0, rightResponse(items[0]));
    expect(result).toMatchObject({ ok: true, value: { type: 'recorded', verdict: 'correct', earned: 1 } });
    const attempt = await findAttempt(db, guest.user.id, guest.attemptId);
    expect(attempt?.items).toEqual(items);
    expect(attempt?.responses).toHaveLength(1);
    expect(await listMemories(db, guest.user.id)).toMatchObject([
      { factId: items[0]?.factId, reviewCount: 1, isCurrent: true, memory: { type: 'learning', reps: 1 } },
    ]);
    await expectSound(db);
  });

  test('the same answer twenty times in parallel is one answer', async () => {
    const { db, pack } = await freshDatabase();
    const { request, items } = quizOf(pack, 'practice');
    const guest = learner(db, request);
    const responseId = uuidv7();
    const results = await Promise.all(Array.from({ length: 20 }, () => guest.answer(0, rightResponse(items[0]), { responseId })));
    expect(results.every((result) => result.ok)).toBe(true);
    expect((await listAttempts(db, guest.user.id)).map(({ answered, earned }) => ({ answered, earned }))).toEqual([
      { answered: 1, earned: 1 },
    ]);
    await expectSound(db);
  });

  test('two tabs with different answers to one item: the first stands and both are told so', async () => {
    const { db, pack } = await freshDatabase();
    const { request, items } = quizOf(pack, 'practice');
    const guest = learner(db, request);
    await guest.answer(0, rightResponse(items[0]));
    expect(await guest.answer(0, { kind: 'skip' })).toMatchObject({ ok: true, value: { type: 'already', verdict: 'correct' } });
    await expectSound(db);
  });

  test('a practice attempt ends with its last scored answer; missed items may come again and change no score', async () => {
    const { db, pack } = await freshDatabase();
    const { request, items } = quizOf(pack, 'practice');
    const guest = learner(db, request);
    await guest.answer(0, { kind: 'skip' });
    for (const position of [1, 2, 3]) await guest.answer(position, rightResponse(items[position]));
    expect(await guest.answer(0, rightResponse(items[0]), { round: 1 })).toMatchObject({ ok: true, value: { type: 'recorded' } });
    expect(await guest.answer(1, { kind: 'skip' }, { round: 1 })).toEqual({ ok: false, error: { type: 'not-due-for-practice' } });
    expect(await listAttempts(db, guest.user.id)).toMatchObject([{ earned: 3, answered: 4, finishedAt: testNow }]);
    await expectSound(db);
  });

  test('a test ends only when it is handed in, and takes no answer after that', async () => {
    const { db, pack } = await freshDatabase();
    const { request, items } = quizOf(pack, 'assessed');
    const guest = learner(db, request);
    for (const position of [0, 1, 2]) await guest.answer(position, rightResponse(items[position]));
    expect(await listAttempts(db, guest.user.id)).toMatchObject([{ earned: undefined, finishedAt: undefined }]);
    expect(await handIn(db, guest.user.id, guest.attemptId, testNow)).toMatchObject({ ok: true });
    expect(await guest.answer(3, rightResponse(items[3]))).toEqual({ ok: false, error: { type: 'attempt-finished' } });
    expect(await listAttempts(db, guest.user.id)).toMatchObject([{ earned: 3, answered: 3 }]);
    expect(await handIn(db, uuidv7(), guest.attemptId, testNow)).toEqual({ ok: false, error: { type: 'not-found' } });
    await expectSound(db);
  });

  test('an answer races the hand-in: it is counted or refused, never half', async () => {
    const { db, pack } = await freshDatabase();
    const { request, items } = quizOf(pack, 'assessed');
    const guest = learner(db, request);
    await guest.answer(0, rightResponse(items[0]));
    await Promise.all([guest.answer(1, rightResponse(items[1])), handIn(db, guest.user.id, guest.attemptId, testNow)]);
    await expectSound(db);
  });

  test('someone else’s attempt, an unknown pack version, another generator and an item that isn’t there change nothing', async () => {
    const { db, pack } = await freshDatabase();
    const { request, items } = quizOf(pack, 'practice');
    const guest = learner(db, request);
    await guest.answer(0, rightResponse(items[0]));
    const stranger = learner(db, request);
    expect(await stranger.answer(1, { kind: 'skip' }, { attemptId: guest.attemptId })).toEqual({
      ok: false,
      error: { type: 'not-found' },
    });
    expect(await learner(db, { ...request, packVersion: 'none' }).answer(0, { kind: 'skip' })).toMatchObject({
      error: { type: 'not-found' },
    });
    expect(await learner(db, { ...request, generator: '0' }).answer(0, { kind: 'skip' })).toMatchObject({
      error: { type: 'quiz-changed' },
    });
    expect(await guest.answer(40, { kind: 'skip' })).toEqual({ ok: false, error: { type: 'no-such-item' } });
    expect(await listAttempts(db, stranger.user.id)).toEqual([]);
    await expectSound(db);
  });

  test('an open attempt is found again by the same quiz, in the same mode only', async () => {
    const { db, pack } = await freshDatabase();
    const { request, items } = quizOf(pack, 'practice');
    const guest = learner(db, request);
    await guest.answer(0, rightResponse(items[0]));
    expect((await findOpenAttempt(db, guest.user.id, request))?.id).toBe(guest.attemptId);
    expect(await findOpenAttempt(db, guest.user.id, { ...request, mode: 'assessed' })).toBeUndefined();
    expect(await findOpenAttempt(db, guest.user.id, { ...request, seed: 8 })).toBeUndefined();
  });
});

describe('a guest becomes a user', () => {
  test('signing up keeps the id, the attempts and the memories', async () => {
    const { db, pack } = await freshDatabase();
    const { request, items } = quizOf(pack, 'practice');
    const guest = learner(db, request);
    await guest.answer(0, rightResponse(items[0]));
    const account = { email: 'A@example.org', password: 'four unrelated words', name: '', network: 'n' };
    expect(await signUp(db, { ...account, guestId: guest.user.id }, testNow)).toMatchObject({
      ok: true,
      value: { userId: guest.user.id },
    });
    expect(await signUp(db, { ...account, guestId: undefined }, testNow)).toEqual({ ok: false, error: { type: 'email-taken' } });
    expect(await listAttempts(db, guest.user.id)).toHaveLength(1);
    await expectSound(db);
  });

  test('merging into an account moves everything once, also when it is done twice at the same time', async () => {
    const { db, pack } = await freshDatabase();
    const { request, items } = quizOf(pack, 'practice');
    const owner = learner(db, request);
    await owner.answer(0, { kind: 'skip' });
    await signUp(
      db,
      { email: 'b@example.org', password: 'four unrelated words', name: '', guestId: owner.user.id, network: 'n' },
      testNow,
    );
    const guest = learner(db, request);
    await guest.answer(0, rightResponse(items[0]));
    await guest.answer(1, rightResponse(items[1]));
    await Promise.all([1, 2].map(() => mergeGuest(db, guest.user.id, owner.user.id, testNow)));
    await mergeGuest(db, guest.user.id, owner.user.id, testNow);
    expect(await listAttempts(db, owner.user.id)).toHaveLength(2);
    expect(await listAttempts(db, guest.user.id)).toEqual([]);
    expect((await listMemories(db, owner.user.id)).map((memory) => memory.reviewCount).sort()).toEqual([1, 2]);
    await expectSound(db);
  });

  test('an answer that races the merge of its guest ends up with the account, or is refused and stored nowhere', async () => {
    const { db, pack } = await freshDatabase();
    const { request, items } = quizOf(pack, 'practice');
    const owner = learner(db, request);
    await owner.answer(0, { kind: 'skip' });
    await signUp(
      db,
      { email: 'r@example.org', password: 'four unrelated words', name: '', guestId: owner.user.id, network: 'n' },
      testNow,
    );
    for (const isFirst of [true, false, true, false]) {
      const guest = learner(db, request);
      await guest.answer(0, rightResponse(items[0]));
      const before = (await listAttempts(db, owner.user.id)).length;
      const [result] = await Promise.all([
        isFirst ? guest.answer(0, rightResponse(items[0]), { attemptId: uuidv7() }) : guest.answer(1, rightResponse(items[1])),
        mergeGuest(db, guest.user.id, owner.user.id, testNow),
      ]);
      expect(await listAttempts(db, guest.user.id)).toEqual([]);
      const came = (await listAttempts(db, owner.user.id)).length - before;
      expect(came).toBe(isFirst && result.ok ? 2 : 1);
      await expectSound(db);
    }
  });

  test('an answer of someone who was deleted meanwhile is refused and stored nowhere', async () => {
    const { db, pack } = await freshDatabase();
    const { request, items } = quizOf(pack, 'practice');
    const guest = learner(db, request);
    await guest.answer(0, rightResponse(items[0]));
    const results = await Promise.all([
      deleteAccount(db, { userId: guest.user.id, typed: 'delete', word: 'delete' }, testNow),
      guest.answer(0, rightResponse(items[0]), { attemptId: uuidv7() }),
      guest.answer(1, rightResponse(items[1])),
    ]);
    expect(results).toHaveLength(3);
    expect(await listAttempts(db, guest.user.id)).toEqual([]);
    expect(await guest.answer(1, rightResponse(items[1]), { attemptId: uuidv7() })).toEqual({
      ok: false,
      error: { type: 'not-found' },
    });
    await expectSound(db);
  });

  test('a registered user is never merged away', async () => {
    const { db, pack } = await freshDatabase();
    const { request, items } = quizOf(pack, 'practice');
    const first = learner(db, request);
    await first.answer(0, rightResponse(items[0]));
    await signUp(
      db,
      { email: 'c@example.org', password: 'four unrelated words', name: '', guestId: first.user.id, network: 'n' },
      testNow,
    );
    await mergeGuest(db, first.user.id, uuidv7(), testNow);
    expect(await listAttempts(db, first.user.id)).toHaveLength(1);
  });
});
