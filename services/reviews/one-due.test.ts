import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import type { Database } from '@/db/client';
import { createRandom } from '@/quizzes/generation/random';
import type { Pack } from '@/quizzes/packs/pack';
import { findOverview } from '../facts/find-overview';
import { listStandings } from '../facts/list-standings';
import { saveMark } from '../marks/save-mark';
import { findPack } from '../packs/find-pack';
import { seedPack } from '../packs/seed-pack';
import { findProgress } from '../progress/find-progress';
import { saveExamDay } from '../settings/exam-days';
import { saveSettings } from '../settings/save-settings';
import { freshDatabase, testNow } from '../test-database.fixture';
import { countDue } from './count-due';
import { findSession } from './find-session';
import { recordReview } from './record-review';
import { expectSound } from './reviewer.fixture';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

type Learner = { db: Database; pack: Pack; user: { id: string; isNewGuest: boolean } };

/** Cards of most facts of the pack, also of such as no card would ask for, on the 40 days before. */
async function learner(seed: number, timeZone: string): Promise<Learner> {
  const { db, pack } = await freshDatabase();
  const random = createRandom(seed);
  const user = { id: uuidv7(), isNewGuest: true };
  await saveSettings(db, { user, memory: { timeZone, rolloverHour: random.int(0, 5) }, preferences: { newPerDay: 0 } }, testNow);
  for (const { id: factId } of pack.facts) {
    let at = testNow.getTime() - random.int(1, 40) * dayMs;
    for (let answers = random.int(0, 3); answers > 0; answers -= 1) {
      const review = { id: uuidv7(), factId, kind: 'card' as const, grade: random.pick([1, 1, 3, 4] as const) };
      await recordReview(db, { user, packId: pack.id, review }, new Date(at));
      at = Math.min(testNow.getTime(), at + random.pick([60_000, hourMs, 3 * dayMs]));
    }
    const change = random.pick([undefined, undefined, undefined, { isSuspended: true }, { isBuried: true }]);
    if (change) await saveMark(db, { user, packId: pack.id, factId, change }, testNow);
  }
  return { db, pack, user };
}

/** What each place says is due, and that it is the same. */
async function dueEverywhere({ db, pack, user }: Learner, now: Date): Promise<number> {
  const [overview, progress, { due }, session] = await Promise.all([
    findOverview(db, user.id, now),
    findProgress(db, user.id, undefined, now),
    countDue(db, user.id, pack.id, now),
    findSession(db, user.id, pack, now, { seed: 4 }),
  ]);
  const asked = session.cards.filter(
    ({ memory }) => memory.type === 'reviewed' || (memory.type !== 'new' && memory.due <= now.getTime()),
  );
  expect(overview.packs.find(({ id }) => id === pack.id)?.due).toBe(due);
  expect(progress?.due.find(({ packId }) => packId === pack.id)?.count ?? 0).toBe(due);
  expect(asked.length + session.dueLeft.length).toBe(due);
  expect(new Set([...asked.map(({ factId }) => factId), ...session.dueLeft]).size).toBe(due);
  // A page never says that something is due where the session is empty without saying why.
  if (session.cards.length === 0) expect(session.dueLeft).toHaveLength(due);
  expect(progress?.forecast[0]?.count ?? 0).toBeGreaterThanOrEqual(due);
  return due;
}

test.for([
  [1, 'UTC'],
  [2, 'America/New_York'],
  [3, 'Pacific/Kiritimati'],
] as const)(
  'home, progress, the pack and the session say the same is due, all through two days (%i, %s)',
  async ([seed, timeZone]) => {
    const known = await learner(seed, timeZone);
    const seen = new Set<number>();
    for (let hour = 0; hour <= 48; hour += 3) seen.add(await dueEverywhere(known, new Date(testNow.getTime() + hour * hourMs)));
    expect(seen.size).toBeGreaterThan(1);
    const { db, user, pack } = known;
    await saveSettings(db, { user, preferences: { reviewsPerDay: 2 } }, testNow);
    expect(await dueEverywhere(known, new Date(testNow.getTime() + 3 * dayMs))).toBeGreaterThan(2);
    await saveExamDay(db, { user, packId: pack.id, day: '2026-03-06' }, testNow);
    for (const days of [3, 4, 5, 6]) await dueEverywhere(known, new Date(testNow.getTime() + days * dayMs));
  },
);

test('facts that the pack’s current version dropped are counted nowhere, and their memories are kept', async () => {
  const known = await learner(4, 'UTC');
  const { db, user, pack } = known;
  const now = new Date(testNow.getTime() + dayMs);
  const dropped = new Set(pack.facts.filter((_, index) => index % 2 === 0).map(({ id }) => id));
  const facts = pack.facts
    .filter(({ id }) => !dropped.has(id))
    .map((fact) => ({ ...fact, leaks: fact.leaks.filter((id) => !dropped.has(id)) }));
  const before = await dueEverywhere(known, now);
  await seedPack(db, { ...pack, facts, version: 'fewer' }, now);
  const fewer = await findPack(db, pack.id);
  if (!fewer) throw new Error('no pack');
  const after = await dueEverywhere({ ...known, pack: fewer }, now);
  expect(after).toBeLessThan(before);
  const { packs } = await findOverview(db, user.id, now);
  expect(Object.values(packs[0]?.levels ?? {}).reduce((sum, count) => sum + count, 0)).toBe(facts.length);
  expect((await listStandings(db, user.id, pack.id, now)).standings.some(({ factId }) => dropped.has(factId))).toBe(false);
  const progress = await findProgress(db, user.id, undefined, now);
  expect(progress?.mastery[0]?.topics.flatMap((topic) => topic.facts)).toHaveLength(facts.length);
  expect(progress?.weak.some(({ factId }) => dropped.has(factId))).toBe(false);
  expect(progress?.forecast.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(facts.length);

  await seedPack(db, { ...pack, facts: facts.slice(0, 2), version: 'two' }, now);
  const two = await findPack(db, pack.id);
  if (two) expect(await dueEverywhere({ ...known, pack: two }, now)).toBeLessThanOrEqual(2);
  await seedPack(db, pack, now);
  expect(await dueEverywhere(known, now)).toBe(before);
  await expectSound(db);
});
