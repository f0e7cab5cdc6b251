import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '@/quizzes/generation/random';
import { activeDays } from './activity';
import { localDay } from './local-day';
import type { Review } from './review';
import { review } from './review.fixture';
import { defaultSettings } from './settings';
import { streak } from './streak';

const hour = 3_600_000;
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);
const active = (...days: string[]) => days.map((day) => ({ day, firstAt: noon(day), lastAt: noon(day) }));
const dates = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => new Date(noon(from) + index * 24 * hour).toISOString().slice(0, 10));
const at = (days: ReturnType<typeof active>, today: string) => streak(days, today, noon(today) + 6 * hour);

test('nothing yet is a streak of 0', () => {
  expect(at([], '2026-05-01')).toEqual({ current: 0, longest: 0, freezesLeft: 0, frozenDays: [] });
});

test('days in a row count, today not yet done breaks nothing, a missed day without a freeze ends it', () => {
  const three = active('2026-05-01', '2026-05-02', '2026-05-03');
  expect(at(three, '2026-05-03')).toMatchObject({ current: 3, longest: 3 });
  expect(at(three, '2026-05-04')).toMatchObject({ current: 3, longest: 3 });
  expect(at(three, '2026-05-05')).toMatchObject({ current: 0, longest: 3 });
  expect(at([...three, ...active('2026-05-06')], '2026-05-06')).toMatchObject({ current: 1, longest: 3 });
});

test('seven active days earn a freeze, two at most; a missed day spends one by itself and counts for nothing', () => {
  const week = active(...dates('2026-05-01', 7));
  expect(at(week, '2026-05-07')).toEqual({ current: 7, longest: 7, freezesLeft: 1, frozenDays: [] });
  expect(at(active(...dates('2026-05-01', 6)), '2026-05-06').freezesLeft).toBe(0);
  expect(at(active(...dates('2026-05-01', 30)), '2026-05-30').freezesLeft).toBe(2);
  const gap = [...week, ...active('2026-05-09')];
  expect(at(gap, '2026-05-09')).toEqual({ current: 8, longest: 8, freezesLeft: 0, frozenDays: ['2026-05-08'] });
  expect(at(week, '2026-05-09')).toEqual({ current: 7, longest: 7, freezesLeft: 0, frozenDays: ['2026-05-08'] });
});

test('more missed days than freezes end the row, and what was spent is gone', () => {
  const days = active(...dates('2026-05-01', 14));
  expect(at(days, '2026-05-17')).toMatchObject({ current: 14, freezesLeft: 0, frozenDays: ['2026-05-15', '2026-05-16'] });
  expect(at(days, '2026-05-18')).toMatchObject({ current: 0, longest: 14, freezesLeft: 0 });
  expect(at([...days, ...active('2026-05-20')], '2026-05-20')).toMatchObject({ current: 1, longest: 14, freezesLeft: 0 });
});

/** One answer at a chance moment of every local day that there is between two times. */
function everyDay(
  from: number,
  to: number,
  clock: (time: number) => { zone: string; offsetMin?: number },
  seed: number,
): Review[] {
  const random = createRandom(seed);
  const byDay = new Map<string, Review[]>();
  for (let time = from; time < to; time += hour / 2) {
    const { zone, offsetMin } = clock(time);
    const one = review({ grade: 3, at: time, ...(offsetMin !== undefined && { offsetMin }) });
    const day = localDay(time, zone, 0);
    byDay.set(day, [...(byDay.get(day) ?? []), one]);
  }
  return [...byDay.values()].map((choices) => choices[random.int(0, choices.length - 1)] ?? review({}));
}

const of = (timeZone: string) => ({ ...defaultSettings, timeZone, rolloverHour: 0 });
const seeds = fc.nat(1_000_000);

test.each([
  ['Etc/GMT+12', '2026-01-01'],
  ['Pacific/Pago_Pago', '2026-02-10'],
  ['America/St_Johns', '2026-03-01'],
  ['America/New_York', '2026-10-20'],
  ['Europe/Berlin', '2026-03-15'],
  ['Europe/Berlin', '2026-10-15'],
  ['Asia/Kathmandu', '2026-06-01'],
  ['Australia/Lord_Howe', '2026-03-25'],
  ['Pacific/Chatham', '2026-09-20'],
  ['Pacific/Kiritimati', '2026-07-01'],
  ['Pacific/Apia', '2011-12-20'],
])('who answers at some time of every day in %s from %s on never loses the streak nor a freeze', (zone, first) => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const from = noon(first);
      const to = from + 25 * 24 * hour;
      const answers = everyDay(from, to, () => ({ zone }), seed);
      const found = streak(activeDays(answers, of(zone)), localDay(to - 1, zone, 0), to - 1);
      expect(found).toEqual({ current: answers.length, longest: answers.length, freezesLeft: 2, frozenDays: [] });
    }),
    { numRuns: 20 },
  );
});

test.each([
  ['Pacific/Kiritimati', 14, 'Pacific/Pago_Pago', -11],
  ['Pacific/Pago_Pago', -11, 'Pacific/Kiritimati', 14],
  ['Asia/Tokyo', 9, 'America/Los_Angeles', -7],
  ['America/Los_Angeles', -7, 'Asia/Tokyo', 9],
])(
  'who answers on every date of a journey from %s (UTC %i) to %s (UTC %i) keeps the streak and its freezes',
  (a, offsetA, b, offsetB) => {
    fc.assert(
      fc.property(seeds, fc.nat(47), (seed, halfHours) => {
        const from = noon('2026-06-01');
        const leaves = from + 9 * 24 * hour + (halfHours * hour) / 2;
        const to = from + 16 * 24 * hour;
        const clock = (time: number) =>
          time < leaves ? { zone: a, offsetMin: offsetA * 60 } : { zone: b, offsetMin: offsetB * 60 };
        const days = activeDays(everyDay(from, to, clock, seed), of(b));
        const found = streak(days, localDay(to - 1, b, 0), to - 1, offsetB * 60);
        expect(found).toEqual({ current: days.length, longest: days.length, freezesLeft: 2, frozenDays: [] });
      }),
      { numRuns: 40 },
    );
  },
);

/** Two answers by the clock that the learner had, "2026-06-09T23:30", with its minutes ahead of UTC. */
const twice = (one: [clock: string, offsetMin: number], other: [clock: string, offsetMin: number]) => {
  const days = [one, other].map(([clock, offsetMin]) => {
    const time = Date.parse(`${clock}Z`) - offsetMin * 60_000;
    return { day: clock.slice(0, 10), firstAt: time, lastAt: time, firstOffsetMin: offsetMin, lastOffsetMin: offsetMin };
  });
  const [, last] = days;
  if (!last) throw new Error('two answers make two days');
  return {
    hours: (last.firstAt - (days[0]?.firstAt ?? 0)) / hour,
    found: streak(days, last.day, last.lastAt, last.lastOffsetMin),
  };
};

test.each([
  ['no clock moved', 120, 120],
  ['daylight saving began', -300, -240],
  ['a border moved clocks by less than three hours', 0, 179],
])('a whole day missed between late one evening and soon after midnight ends the row where %s', (_, before, after) => {
  const { hours, found } = twice(['2026-03-07T23:30', before], ['2026-03-09T00:30', after]);
  expect(hours).toBeLessThan(26);
  expect(found).toMatchObject({ current: 1, longest: 1 });
  const week = active(...dates('2026-02-28', 7));
  const late = Date.UTC(2026, 2, 8, 0, 30);
  expect(
    streak(week.with(6, { day: '2026-03-06', firstAt: late - 25 * hour, lastAt: late - 25 * hour }), '2026-03-08', late),
  ).toEqual({
    current: 7,
    longest: 7,
    freezesLeft: 0,
    frozenDays: ['2026-03-07'],
  });
});

test.each([
  ['east, from Los Angeles to Berlin', ['2026-06-09T23:30', -420], ['2026-06-11T00:10', 120]],
  ['west over the date line, from Los Angeles to Tokyo', ['2026-06-09T23:30', -420], ['2026-06-11T19:00', 540]],
  ['by just three hours', ['2026-06-09T23:30', 0], ['2026-06-11T00:30', 180]],
] as const)('a date that was too short to answer on holds the row of who travelled %s', (_, one, other) => {
  const { hours, found } = twice([...one], [...other]);
  expect(hours).toBeLessThan(36);
  expect(found).toEqual({ current: 2, longest: 2, freezesLeft: 0, frozenDays: [] });
});

test('who travels east over the date line has a date twice: it counts once, and the row holds', () => {
  const answer = (clock: string, offsetMin: number) =>
    review({ grade: 3, at: Date.parse(`${clock}Z`) - offsetMin * 60_000, offsetMin });
  const days = activeDays(
    [
      ...[answer('2026-06-09T21:00', 540), answer('2026-06-10T17:00', 540)],
      ...[answer('2026-06-10T18:00', -420), answer('2026-06-11T09:00', -420)],
    ],
    of('Asia/Tokyo'),
  );
  expect(days.map(({ day }) => day)).toEqual(['2026-06-09', '2026-06-10', '2026-06-11']);
  expect(streak(days, '2026-06-11', Date.UTC(2026, 5, 11, 17), -420)).toMatchObject({ current: 3, longest: 3, frozenDays: [] });
});

test('Samoa had no 30 December 2011: early on the 29th and late on the 31st is two days in a row, before today’s answer too', () => {
  const zone = 'Pacific/Apia';
  const early = Date.UTC(2011, 11, 29, 10, 30);
  const late = Date.UTC(2011, 11, 31, 9, 30);
  expect([localDay(early, zone, 0), localDay(late, zone, 0)]).toEqual(['2011-12-29', '2011-12-31']);
  expect(late - early).toBeGreaterThan(36 * hour);
  const first = activeDays([review({ grade: 3, at: early })], of(zone));
  expect(streak(first, '2011-12-31', late, 14 * 60).current).toBe(1);
  const both = activeDays([review({ grade: 3, at: early }), review({ grade: 3, at: late })], of(zone));
  expect(streak(both, '2011-12-31', late, 14 * 60)).toMatchObject({ current: 2, frozenDays: [] });
});

test('the order in which days come changes nothing', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60), { maxLength: 40 }), seeds, (numbers, seed) => {
      const days = active(...numbers.sort((a, b) => a - b).map((n) => dates('2026-05-01', 61)[n] ?? ''));
      expect(at(createRandom(seed).shuffle(days), '2026-07-02')).toEqual(at(days, '2026-07-02'));
    }),
  );
});
