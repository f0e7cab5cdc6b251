import { and, eq, isNull } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '@/db/client';
import { sessions } from '@/db/schema/users';
import { freshDatabase, testNow } from '../test-database.fixture';
import { beforeNextWrite } from './before-next-write.fixture';
import { askEmailChange } from './change-email';
import { changePassword } from './change-password';
import { checkCredentials } from './check-credentials';
import { findPasswordProof } from './find-password-proof';
import { makeMailToken, peekMailToken } from './mail-token';
import { isRecentSignIn } from './prove-owner';
import { askPasswordReset, resetPassword } from './reset-password';
import { startSession } from './session';
import { settleSignIn } from './settle-sign-in';
import { signUp } from './sign-up';

const password = 'four unrelated words';
const newPassword = 'five other unrelated words';
const strangers = 'the stranger picks these';
const network = '192.0.2.1';
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

async function account(db: Database, email = 'learner@example.org') {
  const signedUp = await signUp(db, { email, password, name: '', guestId: undefined, network }, testNow);
  if (!signedUp.ok) throw new Error(signedUp.error.type);
  return { ...signedUp.value, email };
}

async function signIn(db: Database, email: string, word: string): Promise<string | undefined> {
  const checked = await checkCredentials(db, { email, password: word, network });
  return checked.ok ? await settleSignIn(db, checked.value, testNow) : undefined;
}

async function reset(db: Database, email: string) {
  const asked = await askPasswordReset(db, email, testNow);
  return await resetPassword(db, { token: asked?.token ?? '', password: newPassword }, testNow);
}

const openSessions = (db: Database, userId: string) =>
  db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt)));

test('of sign-ins by the old password, one after the other all through a reset, none lives after it', async () => {
  const { db } = await freshDatabase();
  for (let round = 0; round < 6; round += 1) {
    const { userId, email } = await account(db, `learner-${round}@example.org`);
    let letIn = 0;
    const keepTrying = async () => {
      while (await signIn(db, email, password)) letIn += 1;
    };
    const tries = Array.from({ length: 8 }, keepTrying);
    await expect.poll(() => letIn, { interval: 1 }).toBeGreaterThan(0);
    expect(await reset(db, email)).toMatchObject({ ok: true });
    await Promise.all(tries);
    expect(await openSessions(db, userId)).toEqual([]);
    expect(await signIn(db, email, newPassword)).toBeDefined();
  }
});

test('a reset between the look at a sign-in’s password and its session leaves no session', async () => {
  const { db } = await freshDatabase();
  const { userId, proof, email } = await account(db);
  beforeNextWrite(db, () => reset(db, email));
  expect(await settleSignIn(db, { userId, proof }, testNow)).toBeUndefined();
  expect(await openSessions(db, userId)).toEqual([]);
});

test('a change by the old password that a reset overtakes changes nothing: neither password, nor sessions, nor links', async () => {
  const { db } = await freshDatabase();
  const { userId, email } = await account(db);
  const sessionId = await startSession(db, userId, testNow);
  let since: string | undefined;
  let link: string | undefined;
  beforeNextWrite(db, async () => {
    await reset(db, email);
    since = await signIn(db, email, newPassword);
    link = (await askPasswordReset(db, email, testNow))?.token;
  });
  const changed = await changePassword(db, { userId, sessionId, current: password, password: strangers }, testNow);
  expect(changed).toEqual({ ok: false, error: { type: 'no-match' } });
  expect((await openSessions(db, userId)).map(({ id }) => id)).toEqual([since]);
  expect(await peekMailToken(db, 'reset', link ?? '', testNow)).toBeDefined();
  expect([await signIn(db, email, strangers), typeof (await signIn(db, email, newPassword))]).toEqual([undefined, 'string']);
});

test('what a changed password started is undone by a reset that comes before its new session', async () => {
  const { db } = await freshDatabase();
  const { userId, email } = await account(db);
  const sessionId = await startSession(db, userId, testNow);
  const changed = await changePassword(db, { userId, sessionId, current: password, password: strangers }, testNow);
  if (!changed.ok) throw new Error(changed.error.type);
  expect(changed.value.proof).toBe(await findPasswordProof(db, userId));
  await reset(db, email);
  expect(await settleSignIn(db, { userId, ...changed.value }, testNow)).toBeUndefined();
});

test('the session after a change of password is as recent as the one before, no more', async () => {
  const { db } = await freshDatabase();
  const { userId } = await account(db);
  const sessionId = await startSession(db, userId, testNow);
  const at = later(30);
  const changed = await changePassword(db, { userId, sessionId, current: password, password: newPassword }, at);
  if (!changed.ok) throw new Error(changed.error.type);
  const next = await settleSignIn(db, { userId, ...changed.value }, at);
  expect((await openSessions(db, userId)).map(({ id, createdAt }) => ({ id, createdAt }))).toEqual([
    { id: next, createdAt: testNow },
  ]);
  expect(await isRecentSignIn(db, userId, next ?? '', at)).toBe(false);
});

test('a change of password makes links to sign in, to reset it and to change the address useless', async () => {
  const { db } = await freshDatabase();
  const { userId, email } = await account(db);
  const sessionId = await startSession(db, userId, testNow);
  const links = {
    'sign-in': await makeMailToken(db, { purpose: 'sign-in', email, userId }, testNow),
    reset: (await askPasswordReset(db, email, testNow))?.token ?? '',
    'change-email': (await askEmailChange(db, { userId, email: 'new@example.org' }, testNow))?.token ?? '',
  };
  const open = () =>
    Promise.all((['sign-in', 'reset', 'change-email'] as const).map((p) => peekMailToken(db, p, links[p], testNow)));
  expect((await open()).filter(Boolean)).toHaveLength(3);
  await changePassword(db, { userId, sessionId, current: password, password: newPassword }, testNow);
  expect((await open()).filter(Boolean)).toEqual([]);
});

test('guesses on known devices of the password before stop no device that is known by the one a reset set', async () => {
  const { db } = await freshDatabase();
  const { userId, proof, email } = await account(db);
  for (let at = 0; at < 40; at += 1) {
    const device = { userId, proof, deviceId: `d${at % 4}` };
    await checkCredentials(db, { email, password: 'something else entirely', network, device });
  }
  await reset(db, email);
  const device = { userId, proof: await findPasswordProof(db, userId), deviceId: 'own' };
  expect(await checkCredentials(db, { email, password: newPassword, network, device })).toMatchObject({ ok: true });
});
