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

test('of fifty guesses at once at most ten are looked at, and then the right one is not either', async () => {
  const { db } = await freshDatabase();
  await signUp(db, account, testNow);
  const results = await Promise.all(Array.from({ length: 50 }, () => checkCredentials(db, wrong)));
  expect(results.filter((result) => !result.ok && result.error.type === 'no-match')).toHaveLength(10);
  expect(await checkCredentials(db, account)).toEqual({ ok: false, error: { type: 'too-many-tries' } });
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
