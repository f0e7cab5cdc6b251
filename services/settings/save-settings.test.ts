import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { defaultSettings } from '@/memory/settings';
import { mergeGuest } from '../accounts/merge-guest';
import { signUp } from '../accounts/sign-up';
import { saveMark } from '../marks/save-mark';
import { daysLater, expectSound, minutesLater, reviewer } from '../reviews/reviewer.fixture';
import { freshDatabase, testNow } from '../test-database.fixture';
import { findExamDay, saveExamDay } from './exam-days';
import { findSettings } from './find-settings';
import { defaultPreferences } from './preferences';
import { saveSettings } from './save-settings';

test('someone who changed nothing has the defaults; what is changed is kept and the rest stays', async () => {
  const { db, pack } = await freshDatabase();
  const user = { id: reviewer(db, pack).userId, isNewGuest: true };
  const nothing = { memory: defaultSettings, preferences: defaultPreferences, fit: { fittedAt: undefined, canUndo: false } };
  expect(await findSettings(db, user.id)).toEqual(nothing);
  expect(await findSettings(db, undefined)).toEqual(nothing);
  await saveSettings(db, { user, preferences: { buttons: 2 } }, testNow);
  await saveSettings(db, { user, memory: { desiredRetention: 0.95 } }, testNow);
  expect(await findSettings(db, user.id)).toMatchObject({
    memory: { ...defaultSettings, desiredRetention: 0.95 },
    preferences: { ...defaultPreferences, buttons: 2 },
  });
});

test('another desired retention reschedules every memory, and going back brings every memory back', async () => {
  const { db, pack } = await freshDatabase();
  const guest = reviewer(db, pack);
  const user = { id: guest.userId, isNewGuest: false };
  for (const { id } of pack.facts.slice(0, 5)) {
    await guest.grade(4, testNow, { factId: id });
    await guest.grade(3, daysLater(8), { factId: id });
  }
  const before = await guest.memories();
  const duesOf = (rows: typeof before) => rows.map(({ memory }) => (memory.type === 'new' ? 0 : memory.due));
  await saveSettings(db, { user, memory: { desiredRetention: 0.97 } }, testNow);
  const stricter = duesOf(await guest.memories());
  expect(duesOf(before).every((due, index) => (stricter[index] ?? 0) < due)).toBe(true);
  await expectSound(db);
  await saveSettings(db, { user, memory: { desiredRetention: 0.9 } }, testNow);
  expect(await guest.memories()).toEqual(before);
  await expectSound(db);
});

test('reviews that arrive while settings change are replayed with the new ones', async () => {
  const { db, pack } = await freshDatabase();
  const guest = reviewer(db, pack);
  await guest.grade(3);
  const user = { id: guest.userId, isNewGuest: false };
  await Promise.all([
    ...[0.8, 0.95, 0.85].map((desiredRetention) => saveSettings(db, { user, memory: { desiredRetention } }, testNow)),
    ...pack.facts.slice(0, 6).map(({ id }) => guest.grade(4, minutesLater(1), { factId: id })),
  ]);
  await expectSound(db);
});

test('a value out of its range, or a user who is not there, changes nothing', async () => {
  const { db, pack } = await freshDatabase();
  const user = { id: reviewer(db, pack).userId, isNewGuest: true };
  for (const memory of [{ desiredRetention: 0.2 }, { timeZone: 'Mars/Olympus' }, { rolloverHour: 24 }, { weights: [1, 2] }])
    expect(await saveSettings(db, { user, memory }, testNow)).toEqual({ ok: false, error: { type: 'malformed' } });
  expect(await saveSettings(db, { user: { id: uuidv7(), isNewGuest: false }, memory: {} }, testNow)).toEqual({
    ok: false,
    error: { type: 'not-found' },
  });
  expect(await findSettings(db, user.id)).toMatchObject({ memory: defaultSettings });
});

test('when a guest signs in to an account, the account’s settings win, the newest marks stay and common facts are replayed', async () => {
  const { db, pack } = await freshDatabase();
  const [guest, owner] = [reviewer(db, pack), reviewer(db, pack)];
  const [a = '', b = ''] = pack.facts.map(({ id }) => id);
  const of = (who: typeof guest) => ({ user: { id: who.userId, isNewGuest: true }, packId: pack.id });
  for (const [who, zone] of [
    [guest, 'Asia/Tokyo'],
    [owner, 'Europe/Berlin'],
  ] as const)
    await saveSettings(db, { user: of(who).user, memory: { timeZone: zone } }, testNow);
  await saveExamDay(db, { ...of(guest), day: '2026-06-01' }, testNow);
  await saveMark(db, { ...of(owner), factId: a, change: { note: 'old' } }, testNow);
  await saveMark(db, { ...of(guest), factId: a, change: { note: 'new' } }, minutesLater(1));
  await saveMark(db, { ...of(guest), factId: b, change: { note: 'old' } }, testNow);
  await saveMark(db, { ...of(owner), factId: b, change: { note: 'new' } }, minutesLater(1));
  await guest.grade(3, testNow, { factId: a });
  await owner.grade(3, minutesLater(10), { factId: a });
  await guest.grade(3, testNow, { factId: b });
  await signUp(
    db,
    { email: 'm@example.org', password: 'four unrelated words', name: '', guestId: owner.userId, network: 'n' },
    testNow,
  );

  await Promise.all([1, 2].map(() => mergeGuest(db, guest.userId, owner.userId, minutesLater(20))));
  expect((await findSettings(db, owner.userId)).memory.timeZone).toBe('Europe/Berlin');
  expect(await findExamDay(db, owner.userId, pack.id)).toBe('2026-06-01');
  expect((await db.$client.execute('select user_id, note from fact_marks')).rows).toMatchObject(
    [1, 2].map(() => ({ user_id: owner.userId, note: 'new' })),
  );
  expect((await owner.memories()).map(({ memory }) => memory.type !== 'new' && memory.reps).sort()).toEqual([1, 2]);
  await expectSound(db);
});
