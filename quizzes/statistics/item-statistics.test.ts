import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correlation, fisherInterval, type Pair, sortedShare } from './correlation';
import type { FirstAnswer } from './first-answer';
import { factStatistics } from './item-statistics';
import { answersArbitrary, slowCorrelation, slowFirsts, slowPairs, slowSortedShare, someFacts } from './slow-statistics.fixture';

const answer = (learner: number, factId: string, earned: number): FirstAnswer => ({
  learner,
  factId,
  earned,
  itemId: factId,
  kind: 'typed',
});

test('five pairs by hand: r = 8 / √(10 · 10) = 0.8, of the largest covariance 8 / 10', () => {
  const pairs: Pair[] = [
    [1, 2],
    [2, 1],
    [3, 4],
    [4, 3],
    [5, 5],
  ];
  expect(correlation(pairs)).toBeCloseTo(0.8, 12);
  expect(sortedShare(pairs)).toBeCloseTo(0.8, 12);
  expect(
    sortedShare([
      [0, 1],
      [0, 2],
      [1, 3],
    ]),
  ).toBe(1);
  expect(
    correlation([
      [1, 2],
      [1, 3],
    ]),
  ).toBeUndefined();
});

test('Fisher’s interval of r = 0.8 from 28 pairs: tanh(1.0986 ± 0.3920) = 0.608 to 0.903', () => {
  const { low, high } = fisherInterval(0.8, 28);
  expect(low).toBeCloseTo(0.6086, 4);
  expect(high).toBeCloseTo(0.9034, 3);
  expect(fisherInterval(1, 40).high).toBe(1);
});

/** 40 learners of six facts: learners 0–19 know the five others, 20–39 know none; f0 is known to 15 of the first and 5 of the second. */
const twoGroups = Array.from({ length: 40 }, (_, learner) => learner).flatMap((learner) => [
  answer(learner, 'f0', learner % 20 < (learner < 20 ? 15 : 5) ? 1 : 0),
  ...['f1', 'f2', 'f3', 'f4', 'f5'].map((factId) => answer(learner, factId, learner < 20 ? 1 : 0)),
]);

test('two groups by hand: half know it, φ = (15 · 15 − 5 · 5) / 20² = 0.5, and 0.5 of the largest', () => {
  const [found] = factStatistics(twoGroups, ['f0']);
  expect(found).toMatchObject({ factId: 'f0', n: 40, facility: { n: 40, value: 0.5 } });
  expect(found?.facility).toMatchObject({ low: expect.closeTo(0.352, 3), high: expect.closeTo(0.648, 3) });
  expect(found?.discrimination).toMatchObject({ n: 40, value: expect.closeTo(0.5, 12), low: expect.closeTo(0.2231, 3) });
  expect(found?.efficiency).toMatchObject({ n: 40, value: expect.closeTo(0.5, 12) });
});

/** 40 learners, of whom 36 know the rest: `both` of the four who know f0, and the others but for as many. */
const leaning = (both: number) =>
  Array.from({ length: 40 }, (_, learner) => learner).flatMap((learner) => {
    const knowsRest = learner < both || (learner >= 4 && learner < 40 - both);
    return [
      answer(learner, 'f0', learner < 4 ? 1 : 0),
      ...['f1', 'f2', 'f3', 'f4', 'f5'].map((factId) => answer(learner, factId, knowsRest ? 1 : 0)),
    ];
  });

test('efficiency stays within −1 and 1 at both ends where few know a fact and most know the rest', () => {
  // 4 know it, 36 know the rest: the largest sum of products is 4 − 40 · 0.1 · 0.9 = 0.4, the one found 1 − 3.6, a share of −6.5.
  const [backwards] = factStatistics(leaning(1), ['f0']);
  expect(backwards?.discrimination).toMatchObject({ value: expect.closeTo(-2.6 / 3.6, 9) });
  expect(backwards?.efficiency).toEqual({ n: 40, value: -1, low: -1, high: -1 });
  // Here 3 − 3.6: r = −1/6, up to tanh(−0.168 + 0.322) = 0.153; in shares −1.5, up to 9 · 0.153.
  const [unsure] = factStatistics(leaning(3), ['f0']);
  expect(unsure?.discrimination).toMatchObject({ value: expect.closeTo(-1 / 6, 9), high: expect.closeTo(0.1528, 3) });
  expect(unsure?.efficiency).toEqual({ n: 40, value: -1, low: -1, high: 1 });
});

test('under 30 answers there is no figure, and a fact that all know tells nobody apart', () => {
  const few = factStatistics(
    twoGroups.filter(({ learner }) => learner < 29),
    ['f0', 'unasked'],
  );
  expect(few[0]?.facility).toEqual({ n: 29, value: null, reason: 'too-few' });
  expect(few[1]).toMatchObject({ n: 0, facility: { n: 0, value: null, reason: 'too-few' } });
  const known = factStatistics(
    twoGroups.map((one) => (one.factId === 'f0' ? { ...one, earned: 1 } : one)),
    ['f0'],
  );
  expect(known[0]?.facility).toMatchObject({ value: 1, high: 1 });
  expect(known[0]?.discrimination).toEqual({ n: 40, value: null, reason: 'no-spread' });
  expect(known[0]?.efficiency).toEqual({ n: 40, value: null, reason: 'no-spread' });
});

test('a later answer of the same learner to the same fact changes nothing', () => {
  const again = twoGroups.map(({ learner, factId, earned }) => answer(learner, factId, 1 - earned));
  expect(factStatistics([...twoGroups, ...again], someFacts)).toEqual(factStatistics(twoGroups, someFacts));
});

test('for any answers the figures are those of the slow way', () => {
  let withFigure = 0;
  fc.assert(
    fc.property(answersArbitrary, (answers) => {
      for (const { factId, n, facility, discrimination, efficiency } of factStatistics(answers, someFacts)) {
        const scores = slowFirsts(answers).filter((one) => one.factId === factId);
        expect(n).toBe(scores.length);
        if (n >= 30)
          expect(facility.value).toBeCloseTo(
            scores.reduce((sum, { earned }) => sum + earned / n, 0),
            9,
          );
        else expect(facility.value).toBeNull();
        const { xs, ys } = slowPairs(answers, factId);
        expect([discrimination.n, efficiency.n]).toEqual([xs.length, xs.length]);
        if (discrimination.value === null || efficiency.value === null) {
          expect(xs.length < 30 || new Set(xs).size === 1 || new Set(ys).size === 1).toBe(true);
          continue;
        }
        withFigure += 1;
        expect(discrimination.value).toBeCloseTo(slowCorrelation(xs, ys), 7);
        expect(efficiency.value).toBeCloseTo(Math.max(-1, slowSortedShare(xs, ys)), 7);
        for (const { value, low, high } of [discrimination, efficiency]) expect(low <= value && value <= high).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
  expect(withFigure).toBeGreaterThan(50);
});
