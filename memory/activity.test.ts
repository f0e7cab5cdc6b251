import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activeDays, activity, dayOfReview } from './activity';
import { addDays, daysBetween, localDay } from './local-day';
import { day, logArbitrary, review, start } from './review.fixture';
import { defaultSettings } from './settings';

const of = (timeZone: string) => ({ ...defaultSettings, timeZone, rolloverHour: 0 });
const shown = (reviews: Parameters<typeof activity>[0], zone: string, today: string) =>
  activity(reviews, of(zone), today).filter(({ count }) => count > 0);

test('53 weeks of days end today, those without answers included, over daylight saving both ways', () => {
  const days = activity([], of('America/New_York'), '2026-11-25');
  expect(days).toHaveLength(371);
  expect(days.at(-1)).toEqual({ day: '2026-11-25', count: 0, right: 0 });
  for (const [index, { day }] of days.entries()) expect(day).toBe(addDays('2026-11-25', index - 370));
});

test('answers count, those for fun too; what was undone does not; right is what was recalled', () => {
  const reviews = [
    review({ grade: 1 }),
    review({ grade: 2 }),
    review({ verdict: 'wrong', kind: 'choice', isPractice: true }),
    review({ id: 'gone', grade: 4 }),
    review({ source: 'undo', undoes: 'gone', at: start + 1 }),
  ];
  expect(shown(reviews, 'UTC', '2026-01-06')).toEqual([{ day: '2026-01-05', count: 3, right: 1 }]);
});

test.each([
  ['Etc/GMT+12', '2026-01-04'],
  ['America/New_York', '2026-01-05'],
  ['UTC', '2026-01-05'],
  ['Pacific/Kiritimati', '2026-01-06'],
])('the same answer at noon UTC−1 h falls on the day that the calendar shows in %s', (zone, expected) => {
  expect(shown([review({ grade: 3, at: start - 3_600_000 })], zone, '2026-01-20')[0]?.day).toBe(expected);
});

test('on a journey the day is that of the learner’s own clock, and one ahead of home is not lost', () => {
  const abroad = review({ grade: 3, at: Date.UTC(2026, 0, 5, 13), offsetMin: 14 * 60 });
  expect(dayOfReview(abroad, of('Pacific/Pago_Pago'))).toBe('2026-01-06');
  expect(localDay(abroad.at, 'Pacific/Pago_Pago', 0)).toBe('2026-01-05');
  expect(activity([abroad], of('Pacific/Pago_Pago'), '2026-01-05').at(-1)).toEqual({ day: '2026-01-06', count: 1, right: 1 });
});

test('every standing answer of the last year is counted once, and the active days are those with answers', () => {
  fc.assert(
    fc.property(
      logArbitrary,
      fc.constantFrom('Etc/GMT+12', 'Europe/Berlin', 'Pacific/Apia', 'Pacific/Kiritimati'),
      (log, zone) => {
        const settings = of(zone);
        const today = localDay((log.at(-1)?.at ?? start) + 3 * day, zone, 0);
        const inReach = log.filter(({ at }) => daysBetween(localDay(at, zone, 0), today) < 371);
        const days = activity(log, settings, today);
        expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(inReach.length);
        const active = activeDays(log, settings);
        const first = days[0]?.day ?? '';
        expect(active.map((one) => one.day).filter((one) => one >= first)).toEqual(
          days.filter(({ count }) => count > 0).map((one) => one.day),
        );
        for (const { day: date, firstAt, lastAt } of active)
          expect([localDay(firstAt, zone, 0), localDay(lastAt, zone, 0)]).toEqual([date, date]);
      },
    ),
  );
});
