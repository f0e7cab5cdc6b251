import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { saveSettings } from '../settings/save-settings';
import { freshDatabase, testNow } from '../test-database.fixture';
import { type MarkInput, saveMark } from './save-mark';

async function marker() {
  const { db, pack } = await freshDatabase();
  const user = { id: uuidv7(), isNewGuest: true };
  const input = { user, packId: pack.id, factId: pack.facts[0]?.id ?? '' };
  const say = (change: MarkInput['change'], more: Partial<MarkInput> = {}) =>
    saveMark(db, { ...input, change, ...more }, testNow);
  return { db, user, say };
}

test('each part of a mark is changed alone, from two devices at once too', async () => {
  const { say } = await marker();
  await Promise.all([say({ isFlagged: true }), say({ note: ' my own words ' }), say({ isSuspended: true })]);
  expect(await say({})).toMatchObject({ ok: true, value: { isFlagged: true, note: 'my own words', isSuspended: true } });
  expect(await say({ isSuspended: false, note: '', isFlagged: false })).toMatchObject({
    ok: true,
    value: { isFlagged: false, note: undefined, isSuspended: false, buriedOn: undefined },
  });
});

test('a fact is buried for the learner’s own day', async () => {
  const { db, user, say } = await marker();
  expect(await say({ isBuried: true })).toMatchObject({ value: { buriedOn: '2026-03-01' } });
  await saveSettings(db, { user, memory: { timeZone: 'Pacific/Kiritimati' } }, testNow);
  expect(await say({ isBuried: true })).toMatchObject({ value: { buriedOn: '2026-03-01' } });
  await saveSettings(db, { user, memory: { rolloverHour: 0 } }, testNow);
  expect(await say({ isBuried: true })).toMatchObject({ value: { buriedOn: '2026-03-02' } });
  expect(await say({ isBuried: false })).toMatchObject({ value: { buriedOn: undefined } });
});

test('an unknown fact, pack or user gets no mark', async () => {
  const { db, say } = await marker();
  const notFound = { ok: false, error: { type: 'not-found' } };
  expect(await say({ isFlagged: true }, { factId: 'nothing' })).toEqual(notFound);
  expect(await say({ isFlagged: true }, { packId: 'nothing' })).toEqual(notFound);
  expect(await say({ isFlagged: true }, { user: { id: uuidv7(), isNewGuest: false } })).toEqual(notFound);
  expect((await db.$client.execute('select * from fact_marks')).rows).toHaveLength(0);
});
