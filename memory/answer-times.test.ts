import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerTimes } from './answer-times';

const took = (kind: 'choice' | 'typed', ...times: (number | null)[]) => times.map((elapsedMs) => ({ kind, elapsedMs }));

test('median and quartiles by hand, the kind most answered first; later rounds and unknown times are left out', () => {
  const answers = [
    ...took('typed', 4000, 1000),
    ...took('choice', 100, 400, 200, 300, null),
    { kind: 'choice' as const, elapsedMs: 90_000, round: 1 },
    { kind: 'choice' as const },
  ];
  expect(answerTimes(answers)).toEqual([
    { kind: 'choice', n: 4, lowerQuartile: 175, median: 250, upperQuartile: 325 },
    { kind: 'typed', n: 2, lowerQuartile: 1750, median: 2500, upperQuartile: 3250 },
  ]);
  expect(answerTimes(took('typed', 700))).toEqual([{ kind: 'typed', n: 1, lowerQuartile: 700, median: 700, upperQuartile: 700 }]);
  expect(answerTimes([])).toEqual([]);
});

test('as many answers were faster than each mark as it says', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { minLength: 1 }), (times) => {
      const [found] = answerTimes(took('choice', ...times));
      if (!found) throw new Error('There is one kind.');
      for (const [mark, share] of [
        [found.lowerQuartile, 0.25],
        [found.median, 0.5],
        [found.upperQuartile, 0.75],
      ] as const) {
        expect(times.filter((time) => time < mark).length).toBeLessThanOrEqual(Math.ceil((times.length - 1) * share));
        expect(times.filter((time) => time <= mark).length).toBeGreaterThanOrEqual(Math.floor((times.length - 1) * share) + 1);
      }
    }),
  );
});
