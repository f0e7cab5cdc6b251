import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { type Database, statement, writeBatch } from '@/db/client';
import type { Grade } from '@/memory/review';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { createRandom } from '@/quizzes/generation/random';
import type { Response } from '@/quizzes/kinds/response';
import type { Pack } from '@/quizzes/packs/pack';
import { mergeGuest } from '../accounts/merge-guest';
import { handIn } from '../attempts/hand-in';
import { learnerWithQuiz } from '../attempts/learner.fixture';
import { overrideVerdict } from '../attempts/override-verdict';
import { recordResponse } from '../attempts/record-response';
import { findOverview } from '../facts/find-overview';
import { listStandings } from '../facts/list-standings';
import { predictScore } from '../memories/predict-score';
import { recordReview } from '../reviews/record-review';
import { saveSettings } from '../settings/save-settings';
import { freshDatabase, testNow } from '../test-database.fixture';
import { findProgress } from './find-progress';
import { slowProgress } from './slow-progress.fixture';

const dayMs = 86_400_000;
const zones = ['Pacific/Kiritimati', 'Pacific/Niue', 'America/New_York', 'Europe/Berlin'];

/** A guest with a random past: quizzes and tests, cards, certainty, journeys, reviews taken back and given back, claims. */
async function storePast(db: Database, pack: Pack, seed: number): Promise<string> {
  const random = createRandom(seed);
  const userId = uuidv7();
  const user = { id: userId, isNewGuest: true };
  const facts = pack.facts.slice(0, 14).map(({ id }) => id);
  const certain = () => (random.real() < 0.6 ? { certainty: random.pick([0.25, 0.5, 0.75, 0.95]) } : {});
  const elapsed = () => (random.real() < 0.8 ? { elapsedMs: random.int(500, 90_000) } : {});
  let at = testNow.getTime() - 130 * dayMs;
  for (let step = 0; at < testNow.getTime() - dayMs; step++) {
    at += random.int(1, 60) * 3_600_000;
    const offset = random.pick([undefined, -660, 60, 840]);
    if (step % 9 === 0) {
      const kinds = ['choice', 'typed'] as const;
      const { items, request, attemptId } = learnerWithQuiz(db, pack, {
        mode: step % 18 === 0 ? 'assessed' : 'practice',
        seed: seed * 1000 + step,
        blueprint: blueprintOf(4, { kinds: [...kinds], factIds: facts }),
      });
      for (const [position, item] of items.entries()) {
        const isRight = random.real() < 0.6;
        const response: Response =
          item.kind === 'choice'
            ? {
                kind: 'choice',
                optionId: (isRight ? item.key[0] : item.options.find(({ id }) => !item.key.includes(id))?.id) ?? '',
              }
            : isRight
              ? { kind: 'typed', text: item.answers[0] ?? '' }
              : { kind: 'typed', text: 'zebra crossing 12' };
        const input = {
          user,
          attemptId,
          request,
          responseId: uuidv7(),
          position,
          round: 0,
          response,
          ...certain(),
          ...elapsed(),
        };
        at += 60_000;
        const answer = { ...input, timeZoneOffsetMin: offset };
        const stored = await recordResponse(db, answer, new Date(at));
        // A zebra is no year, and so not ready.
        if (!stored.ok) await recordResponse(db, { ...answer, response: { kind: 'skip' } }, new Date(at));
      }
      if (request.mode === 'assessed') await handIn(db, userId, attemptId, new Date(at));
      else
        for (const position of items.keys())
          await overrideVerdict(
            db,
            { userId, overrideId: uuidv7(), attemptId, position, round: 0, claim: random.real() < 0.8 ? 'right' : 'undo' },
            new Date(at + 1),
          );
      continue;
    }
    const factId = random.pick(facts);
    const id = uuidv7();
    const send = (review: object, later: number) =>
      recordReview(
        db,
        { user, packId: pack.id, review: { factId, kind: 'card', ...review, id: uuidv7() } },
        new Date(at + later),
      );
    const card = {
      kind: 'card' as const,
      factId,
      grade: random.int(1, 4) as Grade,
      offsetMin: offset,
      ...elapsed(),
      ...certain(),
    };
    const isPractice = random.real() < 0.1;
    expect((await recordReview(db, { user, packId: pack.id, review: { ...card, id, isPractice } }, new Date(at))).ok).toBe(true);
    if (random.real() < 0.2) {
      await send({ undoes: id }, 1000);
      if (random.real() < 0.4) {
        const { rows } = await db.$client.execute({ sql: 'select id from reviews where undoes = ?', args: [id] });
        await send({ undoes: String(rows[0]?.id) }, 2000);
      }
    }
  }
  return userId;
}

async function pastLearner(seed: number) {
  const { db, pack } = await freshDatabase();
  const [guestId, userId] = [await storePast(db, pack, seed * 2), await storePast(db, pack, seed * 2 + 1)];
  await writeBatch(db, [statement(sql`update users set status = 'registered', email = 'a@example.org' where id = ${userId}`)]);
  await mergeGuest(db, guestId, userId, testNow);
  const timeZone = zones[seed % zones.length] ?? 'UTC';
  await saveSettings(db, { user: { id: userId, isNewGuest: false }, memory: { timeZone, rolloverHour: seed % 5 } }, testNow);
  return { db, pack, userId };
}

test.for([1, 2, 3, 4])('every figure is the one that a slow reading of the log gives (log %i)', async (seed) => {
  const { db, pack, userId } = await pastLearner(seed);
  const found = await findProgress(db, userId, seed % 2 === 0 ? 'iom' : undefined, testNow);
  const slow = await slowProgress(db, userId, testNow);
  expect(found?.answers).toBe(slow.answers);
  expect(found?.days.filter(({ count }) => count > 0)).toEqual(slow.days);
  expect(found?.retention.map(({ from, n, recalled }) => ({ from, n, recalled }))).toEqual(slow.retention);
  expect(found?.certainty?.n).toBe(slow.certainty.n);
  expect(found?.certainty?.brier).toBeCloseTo(slow.certainty.brier, 10);
  expect(found?.certainty?.shareRight).toBeCloseTo(slow.certainty.shareRight, 10);
  expect(found?.certainty?.meanCertainty).toBeCloseTo(slow.certainty.meanCertainty, 10);
  expect(Object.fromEntries(found?.times.map(({ kind, n, median }) => [kind, { n, median }]) ?? [])).toEqual(slow.times);
  expect(found?.forecast).toEqual(slow.forecast);
  expect(found?.weak.map(({ factId }) => factId)).toEqual(slow.weak.slice(0, 10));
  expect(found?.weakCount).toBe(slow.weak.length);
  expect(found?.scores?.scores.map(({ attemptId, earned, itemCount }) => ({ attemptId, earned, itemCount }))).toEqual(
    slow.scores,
  );

  const { standings } = await listStandings(db, userId, 'iom', testNow);
  const levels = new Map(standings.map(({ factId, level }) => [factId, level]));
  const shown = found?.mastery[0]?.topics.flatMap(({ facts }) => facts) ?? [];
  expect(new Set(shown.map(({ factId }) => factId))).toEqual(new Set(pack.facts.map(({ id }) => id)));
  for (const { factId, level } of shown) expect([factId, level]).toEqual([factId, levels.get(factId) ?? 'new']);
  expect(found?.due.reduce((sum, { count }) => sum + count, 0)).toBe((await findOverview(db, userId, testNow)).packs[0]?.due);
  expect(found?.answers).toBeGreaterThan(60);
  for (const count of [slow.undone, slow.claimed, slow.certainty.n, slow.weak.length]) expect(count).toBeGreaterThan(2);
});

test('the score that was expected is the one that the quiz’s own pages tell', async () => {
  const { db, pack, userId } = await pastLearner(5);
  const found = await findProgress(db, userId, undefined, testNow);
  const { rows } = await db.$client.execute({
    sql: 'select attempt_id, item from attempt_items order by attempt_id, position',
    args: [],
  });
  for (const { attemptId, startedAt, expected } of found?.scores?.scores ?? []) {
    const items = rows.filter((row) => row.attempt_id === attemptId).map((row) => JSON.parse(String(row.item)));
    const told = await predictScore(db, userId, pack.id, items, new Date(startedAt));
    expect(expected.mean).toBeCloseTo(told.mean, 10);
    expect(expected.sd).toBeCloseTo(told.sd, 10);
  }
  expect(found?.scores?.scores.length).toBeGreaterThan(4);
});

test('a test that is still open shows in no figure, and the words of what it asks are hidden', async () => {
  const { db, pack } = await freshDatabase();
  const { userId, attemptId, items, answer } = learnerWithQuiz(db, pack, {
    mode: 'assessed',
    blueprint: blueprintOf(3, { kinds: ['typed'] }),
  });
  const user = { id: userId, isNewGuest: true };
  const factId = items[0]?.factId ?? '';
  for (const days of [-60, -40]) {
    const review = { id: uuidv7(), factId, kind: 'card' as const, grade: 4 as const };
    await recordReview(db, { user, packId: 'iom', review }, new Date(testNow.getTime() + days * dayMs));
  }
  const figures = async () => {
    const found = await findProgress(db, userId, undefined, testNow);
    const facts = found?.mastery[0]?.topics.flatMap((topic) => topic.facts) ?? [];
    return { ...found, facts, fact: facts.find((fact) => fact.factId === factId) };
  };
  const before = await figures();
  expect(before.fact).toMatchObject({ isHidden: false });
  await answer(0, { kind: 'skip' });
  const open = await figures();
  expect(open).toMatchObject({ answers: 2, times: before.times, days: before.days, scores: undefined, weak: [] });
  expect(open.fact).toMatchObject({ isHidden: true, level: before.fact?.level });
  await handIn(db, userId, attemptId, testNow);
  const after = await figures();
  expect(after).toMatchObject({ answers: 3, scores: { items: 3 } });
  expect(after.fact).toMatchObject({ isHidden: false, level: 'learning' });
});

test('someone else’s log is in no figure, and a pack that is not there has none', async () => {
  const { db, pack } = await freshDatabase();
  await storePast(db, pack, 11);
  const found = await findProgress(db, uuidv7(), undefined, testNow);
  expect(found).toMatchObject({ answers: 0, due: [], scores: undefined, mastery: [], weak: [], confused: [], packs: [] });
  expect(await findProgress(db, uuidv7(), 'nothing', testNow)).toBeUndefined();
  expect(await findProgress(db, uuidv7(), 'iom', testNow)).toMatchObject({ answers: 0, packs: [{ id: 'iom' }] });
});
