import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { type Database, statement, writeBatch } from '@/db/client';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { createRandom } from '@/quizzes/generation/random';
import type { Pack } from '@/quizzes/packs/pack';
import { wilson } from '@/quizzes/statistics/interval';
import type { Viewer } from '../accounts/session';
import { learnerWithQuiz } from '../attempts/learner.fixture';
import { defaultDisplay } from '../settings/preferences';
import { saveSettings } from '../settings/save-settings';
import { freshDatabase, testNow } from '../test-database.fixture';
import { findPackStatistics } from './find-pack-statistics';

const blueprint = blueprintOf(7, { kinds: ['choice'] });
const viewer = (id: string, isAdmin = false): Viewer => ({
  id,
  status: 'registered',
  email: `${id}@example.org`,
  name: undefined,
  formerIds: [],
  isAdmin,
  display: defaultDisplay,
});
const admin = viewer('admin', true);

/** One learner's choices at the same quiz: right, or the first wrong option. */
async function answerAll(db: Database, pack: Pack, rights: readonly boolean[], shares = true) {
  const learner = learnerWithQuiz(db, pack, { blueprint });
  for (const [position, item] of learner.items.entries()) {
    const wrong = item.options.find(({ id }) => !item.key.includes(id));
    await learner.answer(position, { kind: 'choice', optionId: (rights[position] ? item.key[0] : wrong?.id) ?? '' });
  }
  if (shares)
    await saveSettings(db, { user: { id: learner.userId, isNewGuest: false }, preferences: { sharesAnswers: true } }, testNow);
  return learner;
}

test('facility and chosen distractors are those counted by hand, of learners who agreed alone, and name nobody', async () => {
  const { db, pack } = await freshDatabase();
  const random = createRandom(3);
  const given: boolean[][] = [];
  const ids: string[] = [];
  for (let index = 0; index < 32; index++) {
    const rights = Array.from({ length: 7 }, () => random.real() < 0.6);
    given.push(rights);
    const { userId, attemptId } = await answerAll(db, pack, rights);
    ids.push(userId, attemptId);
  }
  await answerAll(db, pack, Array(7).fill(false), false);
  const found = await findPackStatistics(db, admin, pack.id);
  expect(found).toMatchObject({ learners: 32, answers: 32 * 7 });
  const { items } = learnerWithQuiz(db, pack, { blueprint });
  expect(new Set(items.map(({ factId }) => factId)).size).toBe(7);
  for (const [position, item] of items.entries()) {
    const right = given.filter((rights) => rights[position]).length;
    const fact = found?.facts.find(({ factId }) => factId === item.factId);
    expect(fact?.facility).toEqual({ n: 32, value: right / 32, ...wilson(right, 32) });
    const chosen = item.options.find(({ id }) => !item.key.includes(id))?.text;
    const wrong = item.options.filter(({ id }) => !item.key.includes(id));
    expect(new Map(fact?.distractors.map((one) => [one.text, one.chosen]))).toEqual(
      new Map(wrong.map(({ text }) => [text, text === chosen ? 32 - right : 0])),
    );
    expect(fact?.discrimination.n).toBe(32);
    expect(fact?.difficulty.n).toBe(32);
  }
  expect(found?.reliability.factIds).toHaveLength(7);
  const unasked = found?.facts.find(({ n }) => n === 0);
  expect(unasked?.facility).toEqual({ n: 0, value: null, reason: 'too-few' });
  const told = JSON.stringify(found);
  for (const id of ids) expect(told).not.toContain(id);
});

test('answers to a second go at the same items change nothing, and agreement can be taken back', async () => {
  const { db, pack } = await freshDatabase();
  const learner = await answerAll(db, pack, Array(7).fill(true));
  const once = await findPackStatistics(db, admin, pack.id);
  const more = { attemptId: crypto.randomUUID(), user: { id: learner.userId, isNewGuest: false } };
  for (const position of learner.items.keys()) await learner.answer(position, { kind: 'skip' }, more);
  expect(await findPackStatistics(db, admin, pack.id)).toEqual(once);
  await saveSettings(db, { user: { id: learner.userId, isNewGuest: false }, preferences: { sharesAnswers: false } }, testNow);
  expect(await findPackStatistics(db, admin, pack.id)).toMatchObject({ learners: 0, answers: 0 });
});

test('nothing of a test that is not handed in yet, nor of a fact that has changed since', async () => {
  const { db, pack } = await freshDatabase();
  const open = learnerWithQuiz(db, pack, { mode: 'assessed', blueprint });
  for (const position of open.items.keys()) await open.answer(position, { kind: 'skip' });
  await saveSettings(db, { user: { id: open.userId, isNewGuest: false }, preferences: { sharesAnswers: true } }, testNow);
  expect(await findPackStatistics(db, admin, pack.id)).toMatchObject({ answers: 0 });
  const done = await answerAll(db, pack, Array(7).fill(true));
  const factId = done.items[0]?.factId ?? '';
  await writeBatch(db, [
    statement(
      sql`insert into pack_versions (pack_id, version, frame, created_at)
        select pack_id, 'later', frame, created_at from pack_versions where pack_id = ${pack.id}`,
    ),
    statement(sql`insert into facts select pack_id, 'later', fact_id, position,
      case when fact_id = ${factId} then json_set(body, '$.aliases[#]', 'another name') else body end
      from facts where pack_id = ${pack.id} and version = ${pack.version}`),
    statement(sql`update packs set version = 'later' where id = ${pack.id}`),
  ]);
  const found = await findPackStatistics(db, admin, pack.id);
  expect(found?.answers).toBe(6);
  expect(found?.facts.find((fact) => fact.factId === factId)?.n).toBe(0);
});

test('only the pack’s author and administrators are told, and what its author and editors answered doesn’t count', async () => {
  const { db, pack } = await freshDatabase();
  const learner = await answerAll(db, pack, Array(7).fill(true));
  expect(await findPackStatistics(db, viewer(learner.userId), pack.id)).toBeUndefined();
  expect(await findPackStatistics(db, admin, 'no-such-pack')).toBeUndefined();
  await writeBatch(db, [statement(sql`update packs set owner_user_id = ${learner.userId} where id = ${pack.id}`)]);
  expect(await findPackStatistics(db, viewer(learner.userId), pack.id)).toMatchObject({ learners: 0, answers: 0 });
  expect(await findPackStatistics(db, admin, pack.id)).toMatchObject({ learners: 0, answers: 0 });
  const editor = await answerAll(db, pack, Array(7).fill(true));
  expect(await findPackStatistics(db, admin, pack.id)).toMatchObject({ learners: 1, answers: 7 });
  await writeBatch(db, [
    statement(sql`insert into drafts (id, owner_user_id, title, language, citation_title, text, text_hash, topics, created_at, updated_at)
      values (${pack.id}, ${learner.userId}, 'a', 'en', 'a', '', '', '[]', 0, 0)`),
    statement(sql`insert into draft_editors (draft_id, user_id, created_at) values (${pack.id}, ${editor.userId}, 0)`),
  ]);
  expect(await findPackStatistics(db, admin, pack.id)).toMatchObject({ learners: 0, answers: 0 });
  await answerAll(db, pack, Array(7).fill(false));
  const found = await findPackStatistics(db, viewer(learner.userId), pack.id);
  expect(found).toMatchObject({ learners: 1, answers: 7 });
  expect(found?.facts.flatMap(({ distractors }) => distractors).reduce((sum, { chosen }) => sum + chosen, 0)).toBe(7);
  expect(await findPackStatistics(db, viewer('someone-else'), pack.id)).toBeUndefined();
});
