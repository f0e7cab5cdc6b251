import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cronbachAlpha, feldtInterval, reliability } from './cronbach-alpha';
import { fQuantile } from './f-distribution';
import type { FirstAnswer } from './first-answer';
import { answersArbitrary, hoytAlpha, slowFirsts, slowFProbability, someFacts } from './slow-statistics.fixture';

test('three learners and two facts by hand: variances 1 and 1, of the sums 3, so alpha = 2 · (1 − 2 / 3)', () => {
  expect(
    cronbachAlpha([
      [1, 1],
      [2, 3],
      [3, 2],
    ]),
  ).toBeCloseTo(2 / 3, 12);
  expect(
    cronbachAlpha([
      [1, 1],
      [0, 0],
      [1, 1],
    ]),
  ).toBeCloseTo(1, 12);
  expect(
    cronbachAlpha([
      [1, 0],
      [0, 1],
    ]),
  ).toBeUndefined();
});

test('quantiles of F are those of the tables', () => {
  expect(fQuantile(0.95, 5, 10)).toBeCloseTo(3.3258, 4);
  expect(fQuantile(0.975, 10, 20)).toBeCloseTo(2.7737, 4);
  expect(fQuantile(0.975, 1, 1)).toBeCloseTo(647.789, 2);
  expect(fQuantile(0.025, 10, 20)).toBeCloseTo(1 / fQuantile(0.975, 20, 10), 10);
});

test('as much of F lies below its quantile as integration finds', () => {
  const degrees = fc.integer({ min: 2, max: 400 });
  fc.assert(
    fc.property(degrees, degrees, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (d1, d2, p) => {
      expect(slowFProbability(fQuantile(p, d1, d2), d1, d2)).toBeCloseTo(p, 6);
    }),
  );
});

test('Feldt’s interval of 0.79 from 41 learners and 26 facts is 0.685 to 0.873, and is wider for fewer learners', () => {
  const { low, high } = feldtInterval(0.79, 41, 26);
  expect(low).toBeCloseTo(1 - 0.21 * fQuantile(0.975, 40, 1000), 12);
  expect(low).toBeGreaterThan(0.68);
  expect(low).toBeLessThan(0.69);
  expect(high).toBeGreaterThan(0.86);
  expect(high).toBeLessThan(0.88);
  expect(feldtInterval(0.79, 30, 26).low).toBeLessThan(low);
});

const answer = (learner: number, factId: string, earned: number): FirstAnswer => ({
  learner,
  factId,
  earned,
  itemId: factId,
  kind: 'typed',
});
const people = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

test('it is computed on the facts most answered and those who answered all of them, and nothing is filled in', () => {
  const answers = people(0, 50).flatMap((learner) =>
    ['a', 'b', 'c', 'd', 'e'].slice(0, learner < 40 ? 4 : 3).map((factId) => answer(learner, factId, learner % 3 === 0 ? 1 : 0)),
  );
  const found = reliability([...answers, answer(0, 'e', 1)]);
  expect(found.factIds).toEqual(['a', 'b', 'c', 'd']);
  expect(found.alpha).toMatchObject({ n: 40, value: expect.closeTo(1, 12) });
});

test('with 29 who answered the same three facts, or two facts, there is too little to say', () => {
  const three = people(0, 29).flatMap((learner) => ['a', 'b', 'c'].map((factId) => answer(learner, factId, learner % 2)));
  expect(reliability(three)).toEqual({ alpha: { n: 29, value: null, reason: 'too-few' }, factIds: [] });
  const two = people(0, 90).flatMap((learner) => ['a', 'b'].map((factId) => answer(learner, factId, learner % 2)));
  expect(reliability(two).alpha).toEqual({ n: 0, value: null, reason: 'too-few' });
  expect(reliability([])).toEqual({ alpha: { n: 0, value: null, reason: 'too-few' }, factIds: [] });
});

test('for any answers alpha is Hoyt’s of a table that has no gap, and no other run of facts keeps more answers', () => {
  let withFigure = 0;
  fc.assert(
    fc.property(answersArbitrary, (answers) => {
      const { alpha, factIds } = reliability(answers);
      const firsts = slowFirsts(answers);
      const points = (learner: number, factId: string) =>
        firsts.find((one) => one.learner === learner && one.factId === factId)?.earned;
      const everyone = [...new Set(firsts.map(({ learner }) => learner))];
      const completeFor = (facts: readonly string[]) =>
        everyone.filter((learner) => facts.every((factId) => points(learner, factId) !== undefined));
      const howMany = (factId: string) => everyone.filter((learner) => points(learner, factId) !== undefined).length;
      const ranked = [...someFacts].sort((a, b) => howMany(b) - howMany(a) || (a < b ? -1 : 1));
      const sizes = [3, 4, 5, 6, 7, 8].map((k) => ({ k, n: completeFor(ranked.slice(0, k)).length })).filter(({ n }) => n >= 30);
      if (sizes.length === 0) {
        expect(alpha.value).toBeNull();
        return;
      }
      const learners = completeFor(factIds);
      expect(alpha.n).toBe(learners.length);
      expect(factIds.length * learners.length).toBe(Math.max(...sizes.map(({ k, n }) => k * n)));
      if (alpha.value === null) return;
      withFigure += 1;
      const table = learners.map((learner) => factIds.map((factId) => points(learner, factId) ?? Number.NaN));
      expect(alpha.value).toBeCloseTo(hoytAlpha(table), 7);
      expect(alpha.low <= alpha.value && alpha.value <= alpha.high).toBe(true);
    }),
    { numRuns: 60 },
  );
  expect(withFigure).toBeGreaterThan(5);
});
