import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { type Database, writeBatch } from '@/db/client';
import { passkeys } from '@/db/schema/credentials';
import { sessions, users } from '@/db/schema/users';
import { freshDatabase, testNow } from '../test-database.fixture';
import { askEmailChange, changeEmail, mayChangeEmail } from './change-email';
import { changePassword } from './change-password';
import { checkCredentials } from './check-credentials';
import { describeDevice } from './describe-device';
import { endSessionOf } from './end-session-of';
import { listDevices } from './list-devices';
import { mailTokenMinutes, makeMailToken, peekMailToken, useMailToken as spendMailToken } from './mail-token';
import { askPasswordReset, resetPassword } from './reset-password';
import { findSession, findViewer, startSession, touchSession } from './session';
import { settleSignIn } from './settle-sign-in';
import { signOutEverywhere } from './sign-out-everywhere';
import { signUp } from './sign-up';
import { askVerification, verifyEmail } from './verify-email';

const password = 'four unrelated words';
const newPassword = 'five other unrelated words';
const network = '192.0.2.1';
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

async function account(db: Database, email = 'learner@example.org') {
  const signedUp = await signUp(db, { email, password, name: '', guestId: undefined, network }, testNow);
  if (!signedUp.ok) throw new Error(signedUp.error.type);
  const { userId } = signedUp.value;
  return { userId, email, sessionId: await startSession(db, userId, testNow) };
}

const userRow = async (db: Database, userId: string) => (await db.select().from(users).where(eq(users.id, userId)))[0];
const enters = async (db: Database, email: string, word: string) =>
  (await checkCredentials(db, { email, password: word, network })).ok;

test('of ten uses of a mail’s link at once one counts, and none after its time or for another purpose', async () => {
  const { db } = await freshDatabase();
  const { userId, email } = await account(db);
  const token = await makeMailToken(db, { purpose: 'verify', email, userId }, testNow);
  expect(await peekMailToken(db, 'verify', token, testNow)).toEqual({ email, userId });
  expect(await spendMailToken(db, 'reset', token, testNow)).toBeUndefined();
  const uses = await Promise.all(Array.from({ length: 10 }, () => spendMailToken(db, 'verify', token, testNow)));
  expect(uses.filter(Boolean)).toEqual([{ email, userId }]);
  for (const [purpose, minutes] of Object.entries(mailTokenMinutes) as ['reset', number][]) {
    const short = await makeMailToken(db, { purpose, email }, testNow);
    expect(await peekMailToken(db, purpose, short, later(minutes - 1)), purpose).toEqual({ email, userId: undefined });
    expect(await spendMailToken(db, purpose, short, later(minutes)), purpose).toBeUndefined();
  }
});

test('an address is proved by its own account only, once; someone else’s try leaves the link as it is', async () => {
  const { db } = await freshDatabase();
  const owner = await account(db);
  const stranger = await account(db, 'stranger@example.org');
  const asked = await askVerification(db, owner.userId, testNow);
  const token = asked?.token ?? '';
  expect(await verifyEmail(db, { userId: stranger.userId, token }, testNow)).toEqual({ ok: false, error: { type: 'not-yours' } });
  expect((await userRow(db, owner.userId))?.emailVerifiedAt).toBeNull();
  expect(await verifyEmail(db, { userId: owner.userId, token }, testNow)).toEqual({ ok: true, value: { email: owner.email } });
  expect((await userRow(db, owner.userId))?.emailVerifiedAt).toEqual(testNow);
  expect(await verifyEmail(db, { userId: owner.userId, token }, testNow)).toMatchObject({ ok: false });
  expect(await askVerification(db, owner.userId, testNow)).toBeUndefined();
});

test('a reset sets the password once, proves the address, ends every session and makes every other link useless', async () => {
  const { db } = await freshDatabase();
  const { userId, email, sessionId } = await account(db);
  const other = await startSession(db, userId, testNow);
  const [first, second] = [
    await askPasswordReset(db, email, testNow),
    await askPasswordReset(db, ` ${email.toUpperCase()}`, testNow),
  ];
  const [token, unused] = [first?.token ?? '', second?.token ?? ''];

  expect(await resetPassword(db, { token, password: 'short' }, testNow)).toMatchObject({ error: { type: 'bad-password' } });
  const tries = await Promise.all([1, 2].map(() => resetPassword(db, { token, password: newPassword }, testNow)));
  expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await resetPassword(db, { token: unused, password }, testNow)).toEqual({ ok: false, error: { type: 'bad-link' } });
  expect([await enters(db, email, password), await enters(db, email, newPassword)]).toEqual([false, true]);
  expect([await findViewer(db, sessionId), await findViewer(db, other)]).toEqual([undefined, undefined]);
  expect((await userRow(db, userId))?.emailVerifiedAt).toEqual(testNow);
  expect(await askPasswordReset(db, 'nobody@example.org', testNow)).toBeUndefined();
});

test('a reset takes passkeys away from an account whose address nobody had proved, and from no other', async () => {
  const { db } = await freshDatabase();
  for (const isProved of [false, true]) {
    const { userId, email } = await account(db, `${isProved}@example.org`);
    const more = { publicKey: 'k', counter: 0, deviceType: 'd', isBackedUp: false, name: 'n', createdAt: testNow };
    await writeBatch(db, [
      db.insert(passkeys).values({ credentialId: email, providerAccountId: email, userId, ...more }),
      db
        .update(users)
        .set({ emailVerifiedAt: isProved ? testNow : null })
        .where(eq(users.id, userId)),
    ]);
    const asked = await askPasswordReset(db, email, testNow);
    expect(await resetPassword(db, { token: asked?.token ?? '', password: newPassword }, testNow)).toMatchObject({ ok: true });
    expect(await db.select().from(passkeys).where(eq(passkeys.userId, userId))).toHaveLength(isProved ? 1 : 0);
  }
});

test('a new password needs the current one, ends every session, and is not taken from whoever guesses', async () => {
  const { db } = await freshDatabase();
  const { userId, email, sessionId } = await account(db);
  const change = (current: string, chosen = newPassword) =>
    changePassword(db, { userId, sessionId, current, password: chosen }, testNow);
  expect(await change('', newPassword)).toEqual({ ok: false, error: { type: 'no-match' } });
  expect(await change(password, 'short')).toMatchObject({ error: { type: 'bad-password' } });
  expect(await change(password)).toMatchObject({ ok: true });
  expect(await findViewer(db, sessionId)).toBeUndefined();
  expect([await enters(db, email, password), await enters(db, email, newPassword)]).toEqual([false, true]);
  const guesses = await Promise.all(Array.from({ length: 30 }, () => change('not the current one')));
  expect(guesses.filter((guess) => !guess.ok && guess.error.type === 'no-match').length).toBeLessThanOrEqual(10);
  expect(await change(newPassword, password)).toEqual({ ok: false, error: { type: 'too-many-tries' } });
});

test('an address changes when the new one is confirmed: not to one that is taken, and links to the old one die', async () => {
  const { db } = await freshDatabase();
  const { userId, email, sessionId } = await account(db);
  const taken = await account(db, 'taken@example.org');
  const may = (typed: string, given: string, at: Date) =>
    mayChangeEmail(db, { userId, sessionId, email: typed, password: given }, at);
  expect(await may('New@example.org', '', testNow)).toEqual({ ok: true, value: { email: 'new@example.org' } });
  expect(await may('new@example.org', '', later(11))).toMatchObject({ error: { type: 'no-match' } });
  expect(await may('new@example.org', password, later(11))).toMatchObject({ ok: true });
  expect(await may(email, password, testNow)).toMatchObject({ error: { type: 'same-email' } });
  expect(await askEmailChange(db, { userId, email: taken.email }, testNow)).toBeUndefined();

  const reset = await askPasswordReset(db, email, testNow);
  const token = (await askEmailChange(db, { userId, email: 'new@example.org' }, testNow))?.token ?? '';
  const late = (await askEmailChange(db, { userId, email: 'late@example.org' }, testNow))?.token ?? '';
  expect(await changeEmail(db, { userId: taken.userId, token }, testNow)).toMatchObject({ error: { type: 'not-yours' } });
  expect(await changeEmail(db, { userId, token }, testNow)).toEqual({
    ok: true,
    value: { email: 'new@example.org', previous: email },
  });
  expect(await userRow(db, userId)).toMatchObject({ email: 'new@example.org', emailVerifiedAt: testNow });
  expect(await changeEmail(db, { userId, token: late }, testNow)).toMatchObject({ error: { type: 'bad-link' } });
  expect(await resetPassword(db, { token: reset?.token ?? '', password: newPassword }, testNow)).toMatchObject({ ok: false });

  const race = (await askEmailChange(db, { userId, email: 'race@example.org' }, testNow))?.token ?? '';
  await account(db, 'race@example.org');
  expect(await changeEmail(db, { userId, token: race }, testNow)).toMatchObject({ error: { type: 'bad-link' } });
});

test('the old password keeps nothing across a reset: not a change that races it, nor a sign-in it let in before', async () => {
  const { db } = await freshDatabase();
  const { userId, email, sessionId } = await account(db);
  const before = await checkCredentials(db, { email, password, network });
  if (!before.ok) throw new Error(before.error.type);
  const asked = await askPasswordReset(db, email, testNow);
  const [changed, reset] = await Promise.all([
    changePassword(db, { userId, sessionId, current: password, password: 'the stranger picks these' }, testNow),
    resetPassword(db, { token: asked?.token ?? '', password: newPassword }, testNow),
  ]);
  expect([changed.ok, reset.ok].filter(Boolean)).toHaveLength(1);
  const again = await askPasswordReset(db, email, testNow);
  if (!reset.ok) await resetPassword(db, { token: again?.token ?? '', password: newPassword }, testNow);
  expect(await enters(db, email, newPassword)).toBe(true);
  expect(await settleSignIn(db, { userId, proof: before.value.proof }, testNow)).toBeUndefined();
  const now = await checkCredentials(db, { email, password: newPassword, network });
  if (!now.ok) throw new Error(now.error.type);
  expect(await settleSignIn(db, { userId, proof: now.value.proof }, testNow)).toBeDefined();
});

test('devices are listed with this one first; one, the others or all can be ended, and nobody else’s', async () => {
  const { db } = await freshDatabase();
  const { userId, sessionId } = await account(db);
  const stranger = await account(db, 'stranger@example.org');
  const [phone, tablet] = [await startSession(db, userId, later(1)), await startSession(db, userId, later(2))];
  expect((await listDevices(db, userId, sessionId, later(3))).map((device) => device.sessionId)).toEqual([
    sessionId,
    tablet,
    phone,
  ]);

  expect(await endSessionOf(db, stranger.userId, phone, testNow)).toEqual({ ok: false, error: { type: 'not-found' } });
  expect(await findViewer(db, phone)).toBeDefined();
  expect(await endSessionOf(db, userId, phone, testNow)).toMatchObject({ ok: true });
  expect(await findViewer(db, phone)).toBeUndefined();
  expect(await signOutEverywhere(db, userId, sessionId, testNow)).toEqual({ ended: 1 });
  expect([await findViewer(db, sessionId), await findViewer(db, tablet)]).toMatchObject([{ id: userId }, undefined]);
  await signOutEverywhere(db, userId, undefined, testNow);
  expect(await findViewer(db, sessionId)).toBeUndefined();
  expect(await findViewer(db, stranger.sessionId)).toBeDefined();
});

test('the use of a session is written at most once a quarter of an hour, with its first device', async () => {
  const { db } = await freshDatabase();
  const { sessionId } = await account(db);
  const stored = async () => (await db.select().from(sessions).where(eq(sessions.id, sessionId)))[0];
  expect((await findSession(db, sessionId, testNow))?.isUseUnnoted).toBe(true);
  await touchSession(db, sessionId, 'Firefox on Linux', testNow);
  expect((await findSession(db, sessionId, later(14)))?.isUseUnnoted).toBe(false);
  await touchSession(db, sessionId, 'Chrome on Android', later(14));
  expect(await stored()).toMatchObject({ device: 'Firefox on Linux', lastUsedAt: testNow });
  expect((await findSession(db, sessionId, later(15)))?.isUseUnnoted).toBe(true);
  await touchSession(db, sessionId, 'Chrome on Android', later(15));
  expect(await stored()).toMatchObject({ device: 'Firefox on Linux', lastUsedAt: later(15) });
});

test('a device is a browser and a system in words, whatever else its header says', () => {
  const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
  const webKit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
  const known = {
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0': 'Firefox on Linux',
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/140.0.0.0`]: 'Edge on Windows',
    [`Mozilla/5.0 (Linux; Android 15; Pixel 9) ${chrome.replace('Safari', 'Mobile Safari')}`]: 'Chrome on Android',
    [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Version/18.0 Safari/605.1.15`]: 'Safari on macOS',
    [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${webKit} Version/18.0 Mobile/15E148 Safari/604.1`]: 'Safari on iOS',
    [`Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) ${webKit} CriOS/140.0 Mobile/15E148 Safari/604.1`]: 'Chrome on iPadOS',
  };
  for (const [header, words] of Object.entries(known)) expect(describeDevice(header)).toBe(words);
  for (const header of [null, '', 'curl/8.0', '<script>Firefox/1</script>']) expect(describeDevice(header)).toBeUndefined();
});
