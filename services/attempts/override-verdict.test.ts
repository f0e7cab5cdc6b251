import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { Database } from '@/db/client';
import { listViolations } from '@/db/queries/invariants';
import { listMemories } from '@/db/queries/memories';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { mergeGuest } from '../accounts/merge-guest';
import { signUp } from '../accounts/sign-up';
import { freshDatabase, testNow } from '../test-database.fixture';
import { findAttempt } from './find-attempt';
import { handIn } from './hand-in';
import { learnerWithQuiz } from './learner.fixture';
import { listAttempts } from './list-attempts';
import { type OverrideVerdictInput, overrideVerdict } from './override-verdict';

const typed = blueprintOf(4, { kinds: ['typed'] });
const nonsense = { kind: 'typed' as const, text: 'zebra crossing 12' };

async function wronglyAnswered(mode: 'practice' | 'assessed' = 'practice') {
  const { db, pack } = await freshDatabase();
  const learner = learnerWithQuiz(db, pack, { mode, blueprint: typed });
  expect(await learner.answer(0, nonsense)).toMatchObject({ ok: true, value: { verdict: 'wrong' } });
  const claim = (claim: 'right' | 'undo', more: Partial<OverrideVerdictInput> = {}) =>
    overrideVerdict(
      db,
      { userId: learner.userId, overrideId: uuidv7(), attemptId: learner.attemptId, position: 0, round: 0, claim, ...more },
      testNow,
    );
  const state = async (userId = learner.userId) => ({
    earned: (await listAttempts(db, userId)).map((attempt) => attempt.earned),
    responses: (await findAttempt(db, userId, learner.attemptId))?.responses,
    memories: (await listMemories(db, userId)).map(({ memory }) => memory),
  });
  return { db, pack, learner, claim, state };
}

async function expectSound(db: Database) {
  expect(await listViolations(db, testNow)).toEqual([]);
}

describe('“I was right”', () => {
  test('makes the answer count as correct in the attempt, its score and the memory, and leaves what was graded', async () => {
    const { db, claim, state } = await wronglyAnswered();
    expect(await claim('right')).toEqual({ ok: true, value: { verdict: 'correct', earned: 1, overridden: true } });
    expect(await state()).toMatchObject({
      earned: [1],
      responses: [{ verdict: 'correct', earned: 1, overridden: true }],
      memories: [{ type: 'learning', step: 1 }],
    });
    expect((await db.$client.execute('select verdict, earned from responses')).rows).toMatchObject([
      { verdict: 'wrong', earned: 0 },
    ]);
    await expectSound(db);
  });

  test('is undone exactly, and can be said again', async () => {
    const { db, claim, state } = await wronglyAnswered();
    const before = await state();
    await claim('right');
    expect(await claim('undo')).toMatchObject({ ok: true, value: { verdict: 'wrong', earned: 0, overridden: false } });
    expect(await state()).toEqual(before);
    await claim('right');
    expect((await state()).earned).toEqual([1]);
    await expectSound(db);
  });

  test('ten times at once, with one id or with ten, counts once', async () => {
    const { db, claim, state } = await wronglyAnswered();
    const overrideId = uuidv7();
    const results = await Promise.all([
      ...Array.from({ length: 10 }, () => claim('right', { overrideId })),
      ...Array.from({ length: 10 }, () => claim('right')),
    ]);
    expect(results.every((result) => result.ok)).toBe(true);
    expect((await state()).earned).toEqual([1]);
    expect((await db.$client.execute('select id from verdict_overrides')).rows).toHaveLength(1);
    await expectSound(db);
  });

  test('sent again late, after it was undone, stays undone', async () => {
    const { claim, state } = await wronglyAnswered();
    const overrideId = uuidv7();
    await claim('right', { overrideId });
    await claim('undo');
    expect(await claim('right', { overrideId })).toMatchObject({ ok: true, value: { verdict: 'wrong', earned: 0 } });
    expect((await state()).earned).toEqual([0]);
  });

  test('about someone else’s answer, or one that was not given, is not found and changes nothing', async () => {
    const { db, claim, state } = await wronglyAnswered();
    const before = await state();
    expect(await claim('right', { userId: uuidv7() })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await claim('right', { position: 1 })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await claim('right', { round: 1 })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await state()).toEqual(before);
    await expectSound(db);
  });

  test('with the id of a claim about another answer is not taken', async () => {
    const { db, learner, claim } = await wronglyAnswered();
    await learner.answer(1, nonsense);
    const overrideId = uuidv7();
    await claim('right', { overrideId });
    expect(await claim('right', { overrideId, position: 1 })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await listAttempts(db, learner.userId)).toMatchObject([{ earned: 1 }]);
  });

  test('is refused in a test, before and after it is handed in', async () => {
    const { db, learner, claim, state } = await wronglyAnswered('assessed');
    expect(await claim('right')).toEqual({ ok: false, error: { type: 'not-practice' } });
    await handIn(db, learner.userId, learner.attemptId, testNow);
    expect(await claim('right')).toEqual({ ok: false, error: { type: 'not-practice' } });
    expect((await state()).earned).toEqual([0]);
    await expectSound(db);
  });

  test('is refused for a skipped answer, a right one and one that was chosen among options', async () => {
    const { db, pack, learner, claim } = await wronglyAnswered();
    await learner.answer(1, { kind: 'skip' });
    await learner.answer(2, { kind: 'typed', text: learner.items[2]?.answers[0] ?? '' });
    for (const position of [1, 2])
      expect(await claim('right', { position })).toEqual({ ok: false, error: { type: 'not-overridable' } });
    const chooser = learnerWithQuiz(db, pack, { blueprint: blueprintOf(2, { kinds: ['choice'] }) });
    const wrong = chooser.items[0]?.options.find((option) => !chooser.items[0]?.key.includes(option.id));
    await chooser.answer(0, { kind: 'choice', optionId: wrong?.id ?? '' });
    expect(await claim('right', { userId: chooser.userId, attemptId: chooser.attemptId })).toEqual({
      ok: false,
      error: { type: 'not-overridable' },
    });
    await expectSound(db);
  });

  test('stays when the guest who said it merges into an account', async () => {
    const { db, pack, learner, claim, state } = await wronglyAnswered();
    await claim('right');
    const owner = learnerWithQuiz(db, pack, { blueprint: typed });
    await owner.answer(0, nonsense);
    await signUp(
      db,
      { email: 'd@example.org', password: 'four unrelated words', name: '', guestId: owner.userId, network: 'n' },
      testNow,
    );
    await mergeGuest(db, learner.userId, owner.userId, testNow);
    expect(await state(owner.userId)).toMatchObject({
      responses: [{ verdict: 'correct', overridden: true }],
      memories: [{ type: 'learning' }],
    });
    expect(await claim('undo', { userId: owner.userId })).toMatchObject({ ok: true, value: { verdict: 'wrong' } });
    await expectSound(db);
  });
});
