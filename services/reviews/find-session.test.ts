import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, onTestFinished, test } from 'vitest';
import { leaksOf } from '@/quizzes/facts/leaks';
import { whyNotAsked } from '@/quizzes/kinds/generate-item';
import { saveMark } from '../marks/save-mark';
import { saveExamDay } from '../settings/exam-days';
import type { ReviewPreferences } from '../settings/preferences';
import { saveSettings } from '../settings/save-settings';
import { freshDatabase, testNow } from '../test-database.fixture';
import { countDue } from './count-due';
import { findSession, type SessionOptions } from './find-session';
import { reviewItem } from './review-item';
import { daysLater, expectSound, minutesLater, reviewer } from './reviewer.fixture';

async function learner(preferences: Partial<ReviewPreferences> = {}) {
  const { db, pack } = await freshDatabase();
  const guest = reviewer(db, pack);
  const user = { id: guest.userId, isNewGuest: true };
  await saveSettings(db, { user, preferences, memory: { learningStepsMin: [], isFuzzed: false } }, testNow);
  const session = (now = testNow, options: Partial<SessionOptions> = {}) =>
    findSession(db, guest.userId, pack, now, { seed: 5, ...options });
  const idsOf = async (now = testNow, options: Partial<SessionOptions> = {}) =>
    (await session(now, options)).cards.map(({ factId }) => factId);
  const mark = (factId: string, change: Parameters<typeof saveMark>[1]['change'], at = testNow) =>
    saveMark(db, { user, packId: pack.id, factId, change }, at);
  return { db, pack, guest, user, session, idsOf, mark };
}

describe('a review session', () => {
  test('a stranger gets the first new facts, and looking stores nothing', async () => {
    const { db, pack } = await freshDatabase();
    const session = await findSession(db, undefined, pack, testNow, { seed: 5 });
    expect(session.counts).toEqual({ fresh: 20, learning: 0, due: 0 });
    expect(session.cards.every(({ memory }) => memory.type === 'new')).toBe(true);
    expect(session.minutes).toBeGreaterThan(0);
    expect((await db.$client.execute('select id from users')).rows).toHaveLength(0);
  });

  test('asks only facts that may be asked, and no two that give each other away', async () => {
    const { pack, idsOf } = await learner({ newPerDay: 500 });
    const ids = await idsOf();
    const leaks = leaksOf(pack.facts);
    expect(ids.length).toBeGreaterThan(10);
    expect(pack.facts.filter(({ id }) => ids.includes(id)).every((fact) => !whyNotAsked(fact, 'typed'))).toBe(true);
    for (const id of ids) expect(ids.filter((other) => leaks.get(id)?.has(other))).toEqual([]);
  });

  test('what is due comes back on its day and not before; the day’s new facts are counted across sessions', async () => {
    const { db, pack, guest, idsOf, session } = await learner({ newPerDay: 3 });
    const first = await idsOf();
    expect(first).toHaveLength(3);
    for (const factId of first) await guest.grade(3, testNow, { factId });
    expect(await idsOf(minutesLater(5))).toEqual([]);
    expect(await session(minutesLater(5))).toMatchObject({ nextDueAt: daysLater(2).getTime() });
    expect((await session(minutesLater(5))).upcoming[2]?.count).toBe(3);
    expect((await idsOf(minutesLater(5), { moreNew: 2 })).length).toBe(2);
    expect((await session(daysLater(1))).counts).toEqual({ fresh: 3, learning: 0, due: 0 });
    const later = await session(daysLater(2));
    expect(later.counts.due).toBe(3);
    expect(
      later.cards
        .filter(({ memory }) => memory.type === 'reviewed')
        .map(({ factId }) => factId)
        .sort(),
    ).toEqual(first.sort());
    expect(later.cards.find(({ factId }) => factId === first[0])?.history).toHaveLength(1);
    expect(await countDue(db, guest.userId, pack.id, daysLater(2))).toEqual({ due: 3 });
    expect(await countDue(db, guest.userId, pack.id, daysLater(1))).toEqual({ due: 0 });
    // The local day begins at four, whatever the minute of the review was.
    const morning = minutesLater(2 * 1440 - 7 * 60);
    expect((await session(morning)).counts.due).toBe(3);
    expect(await countDue(db, guest.userId, pack.id, morning)).toEqual({ due: 3 });
    expect((await session(minutesLater(2 * 1440 - 9 * 60))).counts.due).toBe(0);
    await expectSound(db);
  });

  test('suspended and buried facts stay away, buried ones until the local day ends; notes and flags are on the card', async () => {
    const { idsOf, mark, session } = await learner();
    const [a = '', b = '', c = ''] = await idsOf();
    await mark(a, { isSuspended: true });
    await mark(b, { isBuried: true });
    await mark(c, { isFlagged: true, note: 'mine' });
    const ids = await idsOf();
    expect([ids.includes(a), ids.includes(b)]).toEqual([false, false]);
    expect((await session()).cards.find(({ factId }) => factId === c)).toMatchObject({ isFlagged: true, note: 'mine' });
    const tomorrow = await idsOf(daysLater(1));
    expect([tomorrow.includes(a), tomorrow.includes(b)]).toEqual([false, true]);
    await mark(a, { isSuspended: false });
    expect(await idsOf()).toContain(a);
  });

  test('a leech is suspended by itself until the learner says otherwise', async () => {
    const { db, user, guest, idsOf, mark } = await learner();
    await saveSettings(db, { user, memory: { leechAfterLapses: 2, relearningStepsMin: [] } }, testNow);
    for (const day of [0, 10, 20]) await guest.grade(day === 0 ? 3 : 1, daysLater(day));
    expect((await guest.memories())[0]?.memory).toMatchObject({ isLeech: true });
    expect(await idsOf(daysLater(60))).not.toContain(guest.factId);
    await mark(guest.factId, { isSuspended: false });
    expect(await idsOf(daysLater(60))).toContain(guest.factId);
  });

  test('chosen facts are asked whether due or not, and after a reload only those not settled since', async () => {
    const { pack, guest, idsOf } = await learner();
    const factIds = pack.facts.slice(0, 3).map(({ id }) => id);
    await guest.grade(3, testNow, { factId: factIds[0] ?? '' });
    expect((await idsOf(minutesLater(1), { factIds })).sort()).toEqual([...factIds].sort());
    await guest.grade(3, minutesLater(2), { factId: factIds[1] ?? '' });
    const left = await idsOf(minutesLater(3), { factIds, after: minutesLater(1).getTime() });
    expect(left.sort()).toEqual([factIds[0], factIds[2]].sort());
    expect(await idsOf(testNow, { factIds: ['nothing'] })).toEqual([]);
  });

  test('its items are those that the server makes again from the origin; plain cards have none', async () => {
    const { pack, session, db, user } = await learner();
    const { cards, origin } = await session();
    expect(cards.some(({ item }) => item)).toBe(true);
    for (const { factId, item } of cards) {
      const fact = pack.facts.find(({ id }) => id === factId);
      if (item && fact) expect(reviewItem(pack, fact, item.kind, origin.seed)).toEqual(item);
    }
    await saveSettings(db, { user, preferences: { faces: 'plain' } }, testNow);
    expect((await session()).cards.every(({ item }) => item === undefined)).toBe(true);
    await saveSettings(db, { user, preferences: { typeIn: true } }, testNow);
    expect((await session()).cards.some(({ item }) => item?.kind === 'typed')).toBe(true);
  });

  test('before an exam all new facts fit into the days left, and on its eve everything known is due', async () => {
    const { db, pack, guest, user, session } = await learner({ newPerDay: 1 });
    await guest.grade(4);
    await guest.grade(4, daysLater(8));
    await saveExamDay(db, { user, packId: pack.id, day: '2026-03-13' }, testNow);
    const early = await session(daysLater(9));
    expect(early).toMatchObject({ examDay: '2026-03-13', counts: { due: 0 } });
    expect(early.counts.fresh).toBeGreaterThan(1);
    expect((await session(daysLater(11))).counts.due).toBe(1);
    expect((await session(daysLater(14))).examDay).toBeUndefined();
  });

  test('memories that wait to be replayed are, before a session is made of them', async () => {
    const { db, guest, session } = await learner();
    await guest.grade(3);
    await db.$client.execute('update memories set settings_revision = -1, due_at = due_at + 9999999999');
    expect((await session(daysLater(2))).counts.due).toBe(1);
    await expectSound(db);
  });

  test('a session takes one reading; a review takes one reading and one write', async () => {
    const { db, guest, session } = await learner();
    await guest.grade(3);
    let trips = 0;
    const count = (message: unknown) => {
      if ((message as { client: unknown }).client === db.$client) trips += 1;
    };
    subscribe('passage.database.round-trip', count);
    onTestFinished(() => void unsubscribe('passage.database.round-trip', count));
    await session(daysLater(2));
    expect(trips).toBe(1);
    trips = 0;
    await guest.grade(3, daysLater(2), { id: uuidv7() });
    expect(trips).toBe(2);
  });
});
