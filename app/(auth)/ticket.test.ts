import { afterEach, expect, test, vi } from 'vitest';
import { makeTicket, readCheckedTicket, readTicket } from './ticket';

vi.stubEnv('AUTH_SECRET', 'a secret of thirty-two characters or more');
afterEach(() => vi.useRealTimers());

test('a ticket says by which password its user was checked and which sign-in it goes on with, for its time', async () => {
  vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00Z'), toFake: ['Date'] });
  const grounds = { proof: 'of a password', since: new Date('2026-02-01T08:00:00Z') };
  const ticket = await makeTicket('u', 'checked', 60, grounds);
  expect(await readCheckedTicket(ticket)).toEqual({ userId: 'u', ...grounds });
  expect(await readCheckedTicket(await makeTicket('u', 'checked', 60))).toEqual({ userId: 'u' });
  vi.setSystemTime(new Date('2026-03-01T12:05:00Z'));
  expect(await readCheckedTicket(ticket)).toBeUndefined();
});

test('a guest’s ticket and a checked one do not stand for each other', async () => {
  expect(await readCheckedTicket(await makeTicket('u', 'guest', 60))).toBeUndefined();
  expect(await readTicket(await makeTicket('u', 'checked', 60), 'guest')).toBeUndefined();
  expect(await readTicket(await makeTicket('u', 'guest', 60), 'guest')).toBe('u');
});
