import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import type { Database } from '@/db/client';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { generateQuiz } from '@/quizzes/generation/generate-quiz';
import { generatorVersion } from '@/quizzes/generation/quiz';
import type { Item } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';
import type { Pack } from '@/quizzes/packs/pack';
import { findResult } from '../attempts/find-result';
import { handIn } from '../attempts/hand-in';
import { type QuizRequest, recordResponse } from '../attempts/record-response';
import { adaptBlueprint } from '../memories/adapt-blueprint';
import { estimatePackRecall } from '../memories/estimate-pack-recall';
import { predictScore } from '../memories/predict-score';
import { readHistories } from '../memories/read-histories';
import { findProgress } from '../progress/find-progress';
import { countDue } from '../reviews/count-due';
import { findSession } from '../reviews/find-session';
import { recordReview } from '../reviews/record-review';
import { saveExamDay } from '../settings/exam-days';
import { findSettings } from '../settings/find-settings';
import { findBacklog } from '../settings/relieve-backlog';
import { freshDatabase, testNow } from '../test-database.fixture';
import { findKnowledge } from './find-knowledge';
import { findOverview } from './find-overview';
import { listStandings } from './list-standings';

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
const user = { id: uuidv7(), isNewGuest: true };
const finishedId = uuidv7();
const testId = uuidv7();
const ids = Array.from({ length: 400 }, () => uuidv7());

const testBlueprint = blueprintOf(8, { kinds: ['choice', 'typed', 'true-false', 'matching'] });
const laterBlueprint = blueprintOf(10, { kinds: ['choice'] });

function itemsOf(pack: Pack, blueprint: typeof testBlueprint, seed: number): readonly Item[] {
  const quiz = generateQuiz(pack, blueprint, seed);
  if (!quiz.ok) throw new Error(quiz.error.type);
  return quiz.value.items;
}

function responseTo(item: Item, isRight: boolean): Response {
  switch (item.kind) {
    case 'typed':
      return isRight ? { kind: 'typed', text: item.answers[0] ?? '' } : { kind: 'skip' };
    case 'choice':
      return { kind: 'choice', optionId: item.options.find(({ id }) => item.key.includes(id) === isRight)?.id ?? '' };
    default:
      // A true statement is judged right with one word; what can't be answered in this form counts as not answered.
      return isRight && item.kind === 'true-false' && item.key[0] === 'true'
        ? { kind: 'true-false', optionId: 'true' }
        : { kind: 'skip' };
  }
}

/** A learner's past, to the millisecond and the id; then a test, begun and answered all right or all wrong, and not handed in. */
async function withOpenTest(db: Database, pack: Pack, areRight: boolean) {
  let used = 0;
  const nextId = () => ids[used++] ?? '';
  const take = async (
    attemptId: string,
    request: QuizRequest,
    items: readonly Item[],
    at: number,
    right: (n: number) => boolean,
  ) => {
    for (const [position, item] of items.entries()) {
      const response = responseTo(item, right(position));
      const input = {
        user,
        attemptId,
        request,
        responseId: nextId(),
        position,
        round: 0,
        response,
        certainty: 0.75,
        elapsedMs: 5000,
      };
      expect((await recordResponse(db, input, new Date(at + position * 1000))).ok).toBe(true);
    }
  };
  const request = (blueprint: typeof testBlueprint, seed: number, mode: QuizRequest['mode']): QuizRequest => ({
    packId: pack.id,
    packVersion: pack.version,
    generator: generatorVersion,
    seed,
    blueprint,
    mode,
  });
  const asked = itemsOf(pack, testBlueprint, 3);
  const at = testNow.getTime();
  for (const [day, grade] of [
    [-70, 4],
    [-50, 4],
    [-9, 3],
  ] as const)
    for (const { factId } of [...asked.slice(0, 5), ...itemsOf(pack, laterBlueprint, 5).slice(0, 4)]) {
      const review = { id: nextId(), factId, kind: 'card' as const, grade };
      expect((await recordReview(db, { user, packId: pack.id, review }, new Date(at + day * dayMs + used * 1000))).ok).toBe(true);
    }
  await take(testId, request(testBlueprint, 3, 'assessed'), asked, at - 3 * dayMs, () => areRight);
  // Begun later than the open test, on facts of it too: its own result and what was expected of it must not tell either.
  const same = { ...laterBlueprint, factIds: [...new Set(asked.map(({ factId }) => factId))] };
  await take(finishedId, request(same, 5, 'practice'), itemsOf(pack, same, 5), at - 2 * dayMs, (n) => n % 2 === 0);
  return asked;
}

/** Everything that is drawn from memories and logs, on some days after. */
async function figuresOf(db: Database, pack: Pack, asked: readonly Item[]) {
  const later = itemsOf(pack, laterBlueprint, 11);
  const seen = [];
  for (const days of [0, 4, 200]) {
    const now = new Date(testNow.getTime() + days * dayMs);
    const options = { seed: 2 };
    const factIds = [...new Set([...asked, ...later].map(({ factId }) => factId))];
    seen.push({
      overview: await findOverview(db, user.id, now),
      progress: await findProgress(db, user.id, undefined, now),
      ofPack: await findProgress(db, user.id, pack.id, now),
      result: await findResult(db, user.id, finishedId),
      recall: await estimatePackRecall(db, user.id, pack, now),
      link: await adaptBlueprint(db, user.id, pack, laterBlueprint, now),
      expected: await predictScore(db, user.id, pack.id, [...asked, ...later], now),
      due: await countDue(db, user.id, pack.id, now),
      backlog: await findBacklog(db, user.id, pack.id, now),
      session: await findSession(db, user.id, pack, now, options),
      chosen: await findSession(db, user.id, pack, now, { ...options, factIds }),
      standings: await listStandings(db, user.id, undefined, now),
      knowledge: await Promise.all(factIds.map((id) => findKnowledge(db, user.id, pack.id, id, now))),
      fitted: await readHistories(db, user.id, (await findSettings(db, user.id)).memory),
    });
  }
  return seen;
}

test.for([false, true])(
  'answered all right or all wrong, an open test changes no figure before it is handed in (exam set: %s)',
  async (hasExam) => {
    const outcomes = [];
    for (const areRight of [true, false]) {
      const { db, pack } = await freshDatabase();
      const asked = await withOpenTest(db, pack, areRight);
      if (hasExam) await saveExamDay(db, { user, packId: pack.id, day: '2026-03-02' }, testNow);
      const open = await figuresOf(db, pack, asked);
      // A card that a device still held, on a fact of the test, is stored; what is told of the memory is what the log says without it.
      const told = [];
      for (const [index, { factId }] of asked.slice(0, 3).entries()) {
        const review = { id: ids[390 + index] ?? '', factId, kind: 'card' as const, grade: 3 as const };
        for (const _ of ['recorded', 'already']) told.push(await recordReview(db, { user, packId: pack.id, review }, testNow));
      }
      const after = await figuresOf(db, pack, asked);
      await handIn(db, user.id, testId, testNow);
      outcomes.push({ open, told, after, handedIn: await figuresOf(db, pack, asked), asked });
    }
    const [right, wrong] = outcomes;
    expect(right?.open).toEqual(wrong?.open);
    expect(right?.told).toEqual(wrong?.told);
    expect(right?.after).toEqual(wrong?.after);
    // The same figures do depend on the answers once they may.
    const [before, behind] = [right?.handedIn[1], wrong?.handedIn[1]];
    for (const name of [
      'overview',
      'progress',
      'result',
      'recall',
      'link',
      'expected',
      'session',
      'standings',
      'fitted',
    ] as const)
      expect(before?.[name], name).not.toEqual(behind?.[name]);
  },
);

test('a review asks neither a fact that an open test asks nor one that tells its answer, due or new or by name', async () => {
  const { db, pack } = await freshDatabase();
  const asked = await withOpenTest(db, pack, false);
  const openIds = new Set(asked.map(({ factId }) => factId));
  const now = new Date(testNow.getTime() + 30 * dayMs);
  const due = await findSession(db, user.id, pack, now, { seed: 2, moreNew: 500 });
  const named = await findSession(db, user.id, pack, now, { seed: 2, factIds: [...openIds] });
  expect(due.cards.length).toBeGreaterThan(3);
  expect(due.cards.filter(({ factId }) => openIds.has(factId))).toEqual([]);
  expect(due.cards.filter(({ siblings }) => siblings.some((id) => openIds.has(id)))).toEqual([]);
  expect(named).toMatchObject({ cards: [], counts: { fresh: 0, learning: 0, due: 0 } });
  expect(named.heldBack).toBeGreaterThan(3);
  await handIn(db, user.id, testId, now);
  expect((await findSession(db, user.id, pack, now, { seed: 2, factIds: [...openIds] })).cards.length).toBeGreaterThan(3);
});
