import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addLocalDays, daysBetween, localDay } from './local-day';

describe('the local day', () => {
  test.each([
    ['2026-11-25T03:59:59Z', 'UTC', 4, '2026-11-24'],
    ['2026-11-25T04:00:00Z', 'UTC', 4, '2026-11-25'],
    ['2026-11-25T11:00:00Z', 'Etc/GMT+12', 0, '2026-11-24'],
    ['2026-11-25T12:00:00Z', 'Etc/GMT+12', 0, '2026-11-25'],
    ['2026-11-25T10:00:00Z', 'Pacific/Kiritimati', 0, '2026-11-26'],
    ['2026-11-25T09:59:59Z', 'Pacific/Kiritimati', 0, '2026-11-25'],
    ['2026-11-24T18:14:59Z', 'Asia/Kathmandu', 0, '2026-11-24'],
    ['2026-11-24T18:15:00Z', 'Asia/Kathmandu', 0, '2026-11-25'],
    // The clocks go from 2 to 3 at 01:00 UTC: the hour before the rollover at 3 is missing.
    ['2026-03-29T00:59:59Z', 'Europe/Berlin', 3, '2026-03-28'],
    ['2026-03-29T01:00:00Z', 'Europe/Berlin', 3, '2026-03-29'],
    // The clocks go from 2 back to 1 at 06:00 UTC: half past one comes twice, and the day begins after the second.
    ['2026-11-01T05:30:00Z', 'America/New_York', 2, '2026-10-31'],
    ['2026-11-01T06:30:00Z', 'America/New_York', 2, '2026-10-31'],
    ['2026-11-01T07:00:00Z', 'America/New_York', 2, '2026-11-01'],
    // Samoa went from the 29th to the 31st.
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', 0, '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', 0, '2011-12-31'],
    ['2026-01-01T01:00:00Z', 'UTC', 4, '2025-12-31'],
  ])('at %s in %s with the rollover at %i is %s', (at, zone, rollover, expected) => {
    expect(localDay(Date.parse(at), zone, rollover)).toBe(expected);
  });
});

const dayArbitrary = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));

test('days are added and counted by the calendar', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  fc.assert(
    fc.property(dayArbitrary, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
      expect(daysBetween(day, addDays(day, n))).toBe(n);
    }),
  );
});

// Chatham and Lord Howe have odd offsets, and Lord Howe's clocks change by half an hour.
const zones = [
  ...['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'Pacific/Chatham', 'Australia/Lord_Howe'],
  ...['Etc/GMT+12', 'Pacific/Kiritimati', 'America/St_Johns', 'Africa/Casablanca', 'Africa/Cairo'],
];
const atArbitrary = fc.integer({ min: Date.UTC(2012, 1, 1), max: Date.UTC(2040, 0, 1) });

test('n local days on is n days on by the calendar, at the same time by the clocks, in any zone and over any change of them', () => {
  fc.assert(
    fc.property(atArbitrary, fc.nat(800), fc.constantFrom(...zones), fc.nat(23), (at, n, zone, rollover) => {
      const later = addLocalDays(at, n, zone, rollover);
      expect(localDay(later, zone, rollover)).toBe(addDays(localDay(at, zone, rollover), n));
      expect(Math.abs(later - at - n * 86_400_000)).toBeLessThanOrEqual(7_200_000);
    }),
    { numRuns: 5000 },
  );
});

test('a day is never before the one of an earlier time', () => {
  fc.assert(
    fc.property(atArbitrary, fc.nat(200_000_000), fc.constantFrom(...zones), (at, later, zone) => {
      // But that with a rollover in the hour that comes twice, the day would begin twice.
      expect(daysBetween(localDay(at, zone, 4), localDay(at + later, zone, 4))).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('over daylight saving the time of day is kept', () => {
  expect(addLocalDays(Date.parse('2026-03-28T20:00:00+01:00'), 1, 'Europe/Berlin', 4)).toBe(
    Date.parse('2026-03-29T20:00:00+02:00'),
  );
  expect(addLocalDays(Date.parse('2026-10-31T20:00:00-04:00'), 1, 'America/New_York', 4)).toBe(
    Date.parse('2026-11-01T20:00:00-05:00'),
  );
});
