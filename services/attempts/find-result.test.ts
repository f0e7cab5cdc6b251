import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import type { Item } from '@/quizzes/kinds/item';
import { predictScore } from '../memories/predict-score';
import { seedPack } from '../packs/seed-pack';
import { freshDatabase, testNow } from '../test-database.fixture';
import { findResult } from './find-result';
import { learnerWithQuiz } from './learner.fixture';
import { listAttemptPage } from './list-attempts';
import { recordResponse } from './record-response';

const blueprint = blueprintOf(3, { kinds: ['choice'] });
const minute = 60_000;

const choose = (item: Item, isRight: boolean) => ({
  kind: 'choice' as const,
  optionId: item.options.find(({ id }) => item.key.includes(id) === isRight)?.id ?? '',
});

test('a result is set against the latest answer to each fact before it, and against what was known before it', async () => {
  const { db, pack } = await freshDatabase();
  const first = learnerWithQuiz(db, pack, { blueprint });
  const { userId, items, request } = first;
  const take = async (rights: readonly boolean[], minutes: number) => {
    const attemptId = uuidv7();
    for (const [position, item] of items.entries()) {
      const input = { user: { id: userId, isNewGuest: true }, attemptId, request, responseId: uuidv7(), position, round: 0 };
      const at = new Date(testNow.getTime() + minutes * minute + position);
      expect((await recordResponse(db, { ...input, response: choose(item, rights[position] ?? false) }, at)).ok).toBe(true);
    }
    return attemptId;
  };
  const attempts = [
    await take([true, false, false], 0),
    await take([true, true, false], 10),
    await take([false, true, true], 20),
  ];
  const [one, two, three] = await Promise.all(attempts.map((id) => findResult(db, userId, id)));
  const earned = (result: typeof one) => items.map(({ factId }) => result?.earnedBefore.get(factId));
  expect([earned(one), earned(two), earned(three)]).toEqual([
    [undefined, undefined, undefined],
    [1, 0, 0],
    [1, 1, 0],
  ]);
  expect([one?.earlier, two?.earlier, three?.earlier]).toEqual([
    undefined,
    { earned: 1, itemCount: 3 },
    { earned: 2, itemCount: 3 },
  ]);
  for (const result of [one, two, three])
    expect(result?.expected).toEqual(await predictScore(db, userId, 'iom', items, result?.attempt.startedAt ?? testNow));
  expect(new Set(three?.memories.keys())).toEqual(new Set(items.map(({ factId }) => factId)));
  expect(await findResult(db, uuidv7(), attempts[0] ?? '')).toBeUndefined();
});

test('a result says which of its facts the pack still has, whatever has become of the others', async () => {
  const { db, pack } = await freshDatabase();
  const { userId, attemptId, items, answer } = learnerWithQuiz(db, pack, { blueprint });
  for (const [position, item] of items.entries()) await answer(position, choose(item, true));
  const factIds = items.map(({ factId }) => factId);
  const current = async () => [...((await findResult(db, userId, attemptId))?.currentFactIds ?? [])].sort();
  expect(await current()).toEqual([...new Set(factIds)].sort());
  const facts = pack.facts.filter(({ id }) => id !== factIds[0]);
  await seedPack(db, { ...pack, facts, version: 'fewer' }, testNow);
  expect(await current()).toEqual([...new Set(factIds)].filter((id) => id !== factIds[0]).sort());
});

test('a page of the history has what matches, the newest first, and says how many there are', async () => {
  const { db, pack } = await freshDatabase();
  const guest = { id: uuidv7(), isNewGuest: true };
  const { request } = learnerWithQuiz(db, pack);
  for (let n = 0; n < 53; n += 1) {
    const mode = n % 2 === 0 ? ('practice' as const) : ('assessed' as const);
    const input = {
      user: guest,
      attemptId: uuidv7(),
      request: { ...request, mode },
      responseId: uuidv7(),
      position: 0,
      round: 0,
    };
    await recordResponse(db, { ...input, response: { kind: 'skip' } }, new Date(testNow.getTime() + n * minute));
  }
  const page = async (filter: Parameters<typeof listAttemptPage>[2], number = 1) => {
    const { attempts, total } = await listAttemptPage(db, guest.id, filter, number);
    return { total, shown: attempts.length, first: attempts[0]?.startedAt.getTime() };
  };
  const at = (n: number) => testNow.getTime() + n * minute;
  expect(await page({})).toEqual({ total: 53, shown: 50, first: at(52) });
  expect(await page({}, 2)).toEqual({ total: 53, shown: 3, first: at(2) });
  expect(await page({ mode: 'assessed' })).toEqual({ total: 26, shown: 26, first: at(51) });
  expect(await page({ since: new Date(at(50)) })).toEqual({ total: 3, shown: 3, first: at(52) });
  expect(await page({ isFinished: true })).toEqual({ total: 0, shown: 0, first: undefined });
  expect(await page({ isFinished: false, packId: 'iom' })).toMatchObject({ total: 53 });
  expect(await page({ packId: 'nothing' })).toMatchObject({ total: 0 });
});
