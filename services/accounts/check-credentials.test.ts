import { expect, test } from 'vitest';
import { freshDatabase, testNow } from '../test-database.fixture';
import { checkCredentials } from './check-credentials';
import { passwordProblem } from './password';
import { endSession, findViewer, mayEnterAsGuest, startSession } from './session';
import { signUp } from './sign-up';

const account = {
  email: 'learner@example.org',
  password: 'four unrelated words',
  name: 'L',
  guestId: undefined,
  network: '192.0.2.1',
};
const wrong = { email: account.email, password: 'something else entirely', network: '192.0.2.1' };

test('the right password enters, in any case of the address; a wrong one and an unknown address get the same answer', async () => {
  const { db } = await freshDatabase();
  const signedUp = await signUp(db, account, testNow);
  expect(await checkCredentials(db, { ...account, email: 'Learner@Example.org ' })).toEqual(signedUp);
  expect(await checkCredentials(db, wrong)).toEqual(await checkCredentials(db, { ...wrong, email: 'nobody@example.org' }));
});

const refusals = (results: Awaited<ReturnType<typeof checkCredentials>>[]) => ({
  lookedAt: results.filter((result) => !result.ok && result.error.type === 'no-match').length,
  unread: results.filter((result) => !result.ok && result.error.type === 'too-many-tries').length,
});

test('of 10,000 guesses at one account from 500 networks ten are looked at; its owner’s device still enters, another does not', async () => {
  const { db } = await freshDatabase();
  const signedUp = await signUp(db, account, testNow);
  if (!signedUp.ok) throw new Error(signedUp.error.type);
  const owner = { ...signedUp.value, deviceId: 'own' };
  const results: Awaited<ReturnType<typeof checkCredentials>>[] = [];
  for (let round = 0; round < 100; round += 1) {
    const guesses = Array.from({ length: 100 }, (_, at) => ({ ...wrong, network: `10.0.${round % 5}.${at}` }));
    results.push(...(await Promise.all(guesses.map((guess) => checkCredentials(db, guess)))));
  }
  expect(refusals(results)).toEqual({ lookedAt: 10, unread: 9990 });
  expect(await checkCredentials(db, account)).toEqual({ ok: false, error: { type: 'too-many-tries' } });
  expect(await checkCredentials(db, { ...account, device: owner })).toEqual(signedUp);
  expect(await checkCredentials(db, { ...account, device: { ...owner, userId: 'someone-else' } })).toEqual({
    ok: false,
    error: { type: 'too-many-tries' },
  });
});

test('ten guesses on the owner’s own device are looked at and no more, and they leave other devices alone', async () => {
  const { db } = await freshDatabase();
  const signedUp = await signUp(db, account, testNow);
  if (!signedUp.ok) throw new Error(signedUp.error.type);
  const own = { ...signedUp.value, deviceId: 'own' };
  const guesses = Array.from({ length: 50 }, () => ({ ...wrong, device: { ...own, deviceId: 'stolen' } }));
  const results = await Promise.all(guesses.map((guess) => checkCredentials(db, guess)));
  expect(refusals(results)).toEqual({ lookedAt: 10, unread: 40 });
  expect(await checkCredentials(db, { ...account, device: own })).toEqual(signedUp);
  expect(await checkCredentials(db, account)).toEqual(signedUp);
});

test('of an account’s known devices thirty guesses are looked at together, and none is known once the password is another', async () => {
  const { db } = await freshDatabase();
  const signedUp = await signUp(db, account, testNow);
  if (!signedUp.ok) throw new Error(signedUp.error.type);
  const guesses = Array.from({ length: 150 }, (_, at) => ({ ...wrong, device: { ...signedUp.value, deviceId: `d${at % 15}` } }));
  const results: Awaited<ReturnType<typeof checkCredentials>>[] = [];
  for (const guess of guesses) results.push(await checkCredentials(db, guess));
  expect(refusals(results).lookedAt).toBe(30);
  await Promise.all(Array.from({ length: 50 }, () => checkCredentials(db, wrong)));
  const stale = { ...signedUp.value, deviceId: 'new', proof: 'of another password' };
  expect(await checkCredentials(db, { ...account, device: stale })).toEqual({ ok: false, error: { type: 'too-many-tries' } });
});

test('one network’s guesses at 300 accounts stop at 100, and stop no account', async () => {
  const { db } = await freshDatabase();
  const signedUp = await signUp(db, account, testNow);
  const guesses = Array.from({ length: 300 }, (_, at) => ({
    ...wrong,
    email: `learner-${at}@example.org`,
    network: '192.0.2.9',
  }));
  expect(refusals(await Promise.all(guesses.map((guess) => checkCredentials(db, guess))))).toEqual({
    lookedAt: 100,
    unread: 200,
  });
  await Promise.all(Array.from({ length: 50 }, () => checkCredentials(db, { ...wrong, network: '192.0.2.9' })));
  expect(await checkCredentials(db, account)).toEqual(signedUp);
});

test('one account’s storm does not stop the others of its network, and success costs no tries', async () => {
  const { db } = await freshDatabase();
  const neighbour = { ...account, email: 'neighbour@example.org' };
  await signUp(db, account, testNow);
  const signedUp = await signUp(db, neighbour, testNow);
  await Promise.all(Array.from({ length: 500 }, () => checkCredentials(db, wrong)));
  for (let times = 0; times < 15; times += 1) expect(await checkCredentials(db, neighbour)).toEqual(signedUp);
});

test('a password is judged by length and by the list of common ones, not by its composition', () => {
  expect(passwordProblem('fourteen chars')).toBe('too-short');
  expect(passwordProblem('PasswordPassword')).toBe('common');
  expect(passwordProblem('ababababababababab')).toBe('common');
  expect(passwordProblem('plain lower case words')).toBeUndefined();
  expect(passwordProblem('пятнадцать букв')).toBeUndefined();
});

test('an ended session has no viewer, and its guest ticket opens nothing any more', async () => {
  const { db } = await freshDatabase();
  const signedUp = await signUp(db, account, testNow);
  if (!signedUp.ok) throw new Error(signedUp.error.type);
  const { userId } = signedUp.value;
  const sessionId = await startSession(db, userId, testNow);
  expect(await findViewer(db, sessionId)).toMatchObject({ id: userId, status: 'registered' });
  await endSession(db, sessionId, testNow);
  expect(await findViewer(db, sessionId)).toBeUndefined();
  expect(await mayEnterAsGuest(db, userId)).toBe(false);
});
