import { expect, test } from 'vitest';
import type { Database } from '@/db/client';
import { freshDatabase, testNow } from '../test-database.fixture';
import { addPasskey, offerPasskey } from './add-passkey';
import { askForPasskey, checkPasskey } from './check-passkey';
import { linkAccount } from './link-account';
import { listWays } from './list-ways';
import { passkeyDevice, testSite } from './passkey-device.fixture';
import { listPasskeys, removePasskey, renamePasskey } from './passkeys';
import { proveAddress } from './prove-address';
import { isRecentSignIn } from './prove-owner';
import { hashRecoveryCode, makeRecoveryCode, makeRecoveryCodes, spendRecoveryCode } from './recovery-codes';
import { findSecondFactorState, needsSecondFactor, turnOffSecondFactor } from './second-factor';
import { endSession, startSession } from './session';
import { signUp } from './sign-up';

const later = (seconds: number) => new Date(testNow.getTime() + seconds * 1000);

async function register(db: Database, email: string): Promise<string> {
  const result = await signUp(
    db,
    { email, password: 'four unrelated words', name: 'L', guestId: undefined, network: '192.0.2.1' },
    testNow,
  );
  if (!result.ok) throw new Error(result.error.type);
  return result.value.userId;
}

async function withPasskey(db: Database, email: string) {
  const userId = await register(db, email);
  const device = passkeyDevice();
  const { challenge } = await offerPasskey(db, { id: userId, email, name: undefined }, testSite);
  const added = await addPasskey(
    db,
    userId,
    { answer: device.register(challenge), challenge, site: testSite, name: 'Laptop' },
    testNow,
  );
  if (!added.ok) throw new Error(added.error.type);
  return { userId, device, passkeyId: added.value.credentialId };
}

test('a passkey opens its own account once for each question, and nothing when it is removed', async () => {
  const { db } = await freshDatabase();
  const { userId, device, passkeyId } = await withPasskey(db, 'a@example.org');
  const { challenge } = await askForPasskey(db, testSite);
  const answer = { answer: device.answer(challenge), challenge, site: testSite, askedAt: later(1) };
  expect(await checkPasskey(db, answer, later(2))).toEqual({ ok: true, value: { userId } });
  expect(await checkPasskey(db, answer, later(3))).toEqual({ ok: false, error: { type: 'no-match' } });
  expect((await checkPasskey(db, { ...answer, askedAt: later(4) }, later(5))).ok).toBe(true);
  expect(await listPasskeys(db, userId)).toMatchObject([{ name: 'Laptop', createdAt: testNow, lastUsedAt: later(5) }]);
  await removePasskey(db, userId, passkeyId, false);
  expect((await checkPasskey(db, { ...answer, askedAt: later(6) }, later(7))).ok).toBe(false);
});

test('of ten equal answers at once, one opens', async () => {
  const { db } = await freshDatabase();
  const { device } = await withPasskey(db, 'a@example.org');
  const { challenge } = await askForPasskey(db, testSite);
  const answer = { answer: device.answer(challenge), challenge, site: testSite, askedAt: later(1) };
  const results = await Promise.all(Array.from({ length: 10 }, () => checkPasskey(db, answer, later(2))));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test('a right signature is taken even when one of its numbers is short', async () => {
  const { db } = await freshDatabase();
  const { userId, device } = await withPasskey(db, 'a@example.org');
  let shortOnes = 0;
  for (let seconds = 1; shortOnes < 3; seconds += 2) {
    const { challenge } = await askForPasskey(db, testSite);
    const answer = device.answer(challenge);
    // Two numbers of 32 bytes, their tags and lengths, and a zero for each that would look negative: 70 to 72 bytes.
    if (Buffer.from(answer.response.signature, 'base64url').length >= 70) continue;
    shortOnes += 1;
    const checked = await checkPasskey(db, { answer, challenge, site: testSite, askedAt: later(seconds) }, later(seconds + 1));
    expect(checked).toEqual({ ok: true, value: { userId } });
  }
});

test('another question, another site, an unchecked holder, an unknown or unreadable answer open nothing', async () => {
  const { db } = await freshDatabase();
  const { device } = await withPasskey(db, 'a@example.org');
  const { challenge } = await askForPasskey(db, testSite);
  const elsewhere = { ...testSite, origin: 'https://localhost.example' };
  const otherHost = { ...testSite, id: 'example.org' };
  const answers: unknown[] = [
    device.answer('another-question'),
    device.answer(challenge, elsewhere),
    device.answer(challenge, otherHost),
    device.answer(challenge, testSite, false),
    passkeyDevice().answer(challenge),
    { ...passkeyDevice().answer(challenge), id: device.answer(challenge).id },
    { id: device.answer(challenge).id },
    null,
    'text',
  ];
  for (const answer of answers)
    expect((await checkPasskey(db, { answer, challenge, site: testSite, askedAt: later(1) }, later(2))).ok).toBe(false);
});

test('somebody else’s passkey is no second factor, and is neither renamed nor removed', async () => {
  const { db } = await freshDatabase();
  const mine = await withPasskey(db, 'a@example.org');
  const theirs = await withPasskey(db, 'b@example.org');
  const { challenge, allowCredentials } = await askForPasskey(db, testSite, mine.userId);
  expect(allowCredentials?.map(({ id }) => id)).toEqual([mine.passkeyId]);
  const answer = { challenge, site: testSite, askedAt: later(1), userId: mine.userId };
  expect((await checkPasskey(db, { ...answer, answer: theirs.device.answer(challenge) }, later(2))).ok).toBe(false);
  expect((await checkPasskey(db, { ...answer, answer: mine.device.answer(challenge) }, later(2))).ok).toBe(true);
  expect(await renamePasskey(db, mine.userId, theirs.passkeyId, 'Mine now')).toBe(false);
  await removePasskey(db, mine.userId, theirs.passkeyId, false);
  expect(await listPasskeys(db, theirs.userId)).toMatchObject([{ name: 'Laptop' }]);
});

test('a passkey is stored for one account, and only if it answers the question', async () => {
  const { db } = await freshDatabase();
  const { userId, device } = await withPasskey(db, 'a@example.org');
  const other = await register(db, 'b@example.org');
  const add = (answer: unknown, name = 'Phone') =>
    addPasskey(db, other, { answer, challenge: 'asked', site: testSite, name }, testNow);
  expect(await add(device.register('asked'))).toMatchObject({ error: { type: 'not-stored' } });
  expect(await add(passkeyDevice().register('not asked'))).toMatchObject({ error: { type: 'not-verified' } });
  expect(await add(passkeyDevice().register('asked'), ' ')).toMatchObject({ error: { type: 'bad-name' } });
  expect(await listPasskeys(db, other)).toEqual([]);
  expect(await listPasskeys(db, userId)).toHaveLength(1);
});

test('without a passkey no second factor can be asked for', async () => {
  const { db } = await freshDatabase();
  const userId = await register(db, 'a@example.org');
  expect(await makeRecoveryCodes(db, userId)).toEqual({ ok: false, error: { type: 'no-passkey' } });
  expect(await findSecondFactorState(db, userId)).toMatchObject({ isOn: false, codesLeft: 0 });
});

test('each recovery code opens once, however it is typed, and a new set ends the old one', async () => {
  const { db } = await freshDatabase();
  const { userId } = await withPasskey(db, 'a@example.org');
  const first = await makeRecoveryCodes(db, userId);
  if (!first.ok) throw new Error(first.error.type);
  expect(await findSecondFactorState(db, userId)).toEqual({ isOn: true, codesLeft: 10, hasPassword: true });
  const [code = '', another = ''] = first.value.codes;
  const typed = ` ${code.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l')}`;
  const results = await Promise.all(Array.from({ length: 5 }, () => spendRecoveryCode(db, userId, typed, testNow)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await findSecondFactorState(db, userId)).toMatchObject({ isOn: true, codesLeft: 9 });
  const second = await makeRecoveryCodes(db, userId);
  if (!second.ok) throw new Error(second.error.type);
  expect(await spendRecoveryCode(db, userId, another, testNow)).toEqual({ ok: false, error: { type: 'wrong-code' } });
  expect((await spendRecoveryCode(db, userId, second.value.codes[0] ?? '', testNow)).ok).toBe(true);
});

test('after ten wrong codes none is looked at, but a passkey still opens', async () => {
  const { db } = await freshDatabase();
  const { userId, device } = await withPasskey(db, 'a@example.org');
  const made = await makeRecoveryCodes(db, userId);
  if (!made.ok) throw new Error(made.error.type);
  const guesses = await Promise.all(Array.from({ length: 30 }, () => spendRecoveryCode(db, userId, makeRecoveryCode(), testNow)));
  expect(guesses.filter((guess) => !guess.ok && guess.error.type === 'wrong-code')).toHaveLength(10);
  expect(await spendRecoveryCode(db, userId, made.value.codes[0] ?? '', testNow)).toMatchObject({
    error: { type: 'too-many-tries' },
  });
  const { challenge } = await askForPasskey(db, testSite, userId);
  const answer = { answer: device.answer(challenge), challenge, site: testSite, askedAt: later(1), userId };
  expect((await checkPasskey(db, answer, later(2))).ok).toBe(true);
});

test('a code is kept as a hash that tells two accounts apart', async () => {
  const { db } = await freshDatabase();
  const { userId } = await withPasskey(db, 'a@example.org');
  const made = await makeRecoveryCodes(db, userId);
  if (!made.ok) throw new Error(made.error.type);
  const { rows } = await db.$client.execute('select code_hash from recovery_codes');
  expect(JSON.stringify(rows)).not.toContain(made.value.codes[0]);
  expect(rows.map((row) => row.code_hash).sort()).toEqual(made.value.codes.map((code) => hashRecoveryCode(userId, code)).sort());
  expect(hashRecoveryCode('someone else', made.value.codes[0] ?? '')).not.toBe(
    hashRecoveryCode(userId, made.value.codes[0] ?? ''),
  );
  for (const code of made.value.codes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}$/);
});

test('turning it off, or removing the last passkey, asks for no second factor and leaves no code', async () => {
  const { db } = await freshDatabase();
  const { userId, passkeyId } = await withPasskey(db, 'a@example.org');
  await makeRecoveryCodes(db, userId);
  expect(await needsSecondFactor(db, userId)).toBe(true);
  await turnOffSecondFactor(db, userId);
  expect(await findSecondFactorState(db, userId)).toMatchObject({ isOn: false, codesLeft: 0 });
  await makeRecoveryCodes(db, userId);
  await removePasskey(db, userId, passkeyId, false);
  expect(await findSecondFactorState(db, userId)).toMatchObject({ isOn: false, codesLeft: 0 });
});

test('a sign-in counts as recent for ten minutes, for its own user, and not once it has ended', async () => {
  const { db } = await freshDatabase();
  const userId = await register(db, 'a@example.org');
  const other = await register(db, 'b@example.org');
  const sessionId = await startSession(db, userId, testNow);
  expect(await isRecentSignIn(db, userId, sessionId, later(10 * 60))).toBe(true);
  expect(await isRecentSignIn(db, userId, sessionId, later(10 * 60 + 1))).toBe(false);
  expect(await isRecentSignIn(db, other, sessionId, later(1))).toBe(false);
  await endSession(db, sessionId, later(2));
  expect(await isRecentSignIn(db, userId, sessionId, later(3))).toBe(false);
});

test('once an account is taken back, the session that held it adds no passkey, linked account or second factor any more', async () => {
  const { db } = await freshDatabase();
  const userId = await register(db, 'a@example.org');
  const sessionId = await startSession(db, userId, testNow);
  const elsewhere = await startSession(db, await register(db, 'b@example.org'), testNow);
  const way = { provider: 'oidc', providerAccountId: 'stranger', type: 'oidc', label: null } as const;
  const add = (by: string) => {
    const answer = { answer: passkeyDevice().register('asked'), challenge: 'asked', site: testSite, name: 'Phone' };
    return addPasskey(db, userId, { ...answer, sessionId: by }, testNow);
  };
  expect((await add(sessionId)).ok).toBe(true);
  expect((await linkAccount(db, { userId, way, sessionId }, testNow)).ok).toBe(true);
  expect(await proveAddress(db, { userId, email: 'a@example.org' }, testNow)).toEqual({ isTakenBack: true });
  for (const by of [sessionId, elsewhere]) {
    expect(await add(by)).toEqual({ ok: false, error: { type: 'not-stored' } });
    expect((await linkAccount(db, { userId, way, sessionId: by }, testNow)).ok).toBe(false);
  }
  expect(await listWays(db, userId)).toEqual({ hasPassword: false, passkeys: 0, linked: [] });

  const owners = await startSession(db, userId, testNow);
  expect((await add(owners)).ok).toBe(true);
  expect((await makeRecoveryCodes(db, userId, owners)).ok).toBe(true);
  const before = await db.$client.execute('select code_hash from recovery_codes');
  expect((await makeRecoveryCodes(db, userId, sessionId)).ok).toBe(false);
  expect((await db.$client.execute('select code_hash from recovery_codes')).rows).toEqual(before.rows);
});
