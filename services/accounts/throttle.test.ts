import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '@/db/client';
import { freshDatabase } from '../test-database.fixture';
import { forgetTries, giveBackTry, isStopped, mayTry } from './throttle';

afterEach(() => {
  vi.useRealTimers();
});

/** One database as two processes see it. */
async function twoProcesses() {
  const { db, url } = await freshDatabase();
  const other = await openDatabase(url);
  onTestFinished(() => other.$client.close());
  return [db, other] as const;
}

const tries = (process: Parameters<typeof mayTry>[0], count: number) =>
  Promise.all(Array.from({ length: count }, () => mayTry(process, 'sign-in-account', 'ada')));

test('tries add up over all processes, however they are mixed', async () => {
  const [one, other] = await twoProcesses();
  const answers = (await Promise.all([tries(one, 12), tries(other, 12)])).flat();
  expect(answers.filter(Boolean)).toHaveLength(10);
  expect(await isStopped(one, 'sign-in-account', 'ada')).toBe(true);
  expect(await isStopped(other, 'sign-in-account', 'ada')).toBe(true);
});

test('a storm on one process is refused from its memory: the count stands still', async () => {
  const [one] = await twoProcesses();
  await tries(one, 20);
  const count = async () => (await one.$client.execute('select points from rate_limits')).rows[0]?.points;
  const before = await count();
  await tries(one, 1000);
  expect(await count()).toBe(before);
});

test('what one process forgets, another remembers for a quarter of a minute and no longer', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const [one, other] = await twoProcesses();
  await tries(one, 20);
  await forgetTries(other, 'sign-in-account', 'ada');
  expect(await mayTry(other, 'sign-in-account', 'ada')).toBe(true);
  expect(await mayTry(one, 'sign-in-account', 'ada')).toBe(false);
  vi.setSystemTime(Date.now() + 16_000);
  expect(await mayTry(one, 'sign-in-account', 'ada')).toBe(true);
});

test('a try that is given back on one process is one more on the other', async () => {
  const [one, other] = await twoProcesses();
  await tries(one, 10);
  await giveBackTry(other, 'sign-in-account', 'ada');
  expect(await mayTry(other, 'sign-in-account', 'ada')).toBe(true);
  expect(await mayTry(one, 'sign-in-account', 'ada')).toBe(false);
});
