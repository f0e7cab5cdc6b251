import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibration } from './calibration';

const said = (certainty: number, isRight: boolean) => ({ certainty, isRight });

test('four answers by hand: Brier score, tenths, mean certainty and share right', () => {
  const found = calibration([said(0.9, true), said(0.9, false), said(0.2, false), said(1, true)]);
  expect(found?.n).toBe(4);
  expect(found?.brier).toBeCloseTo((0.01 + 0.81 + 0.04 + 0) / 4, 12);
  expect(found?.bins.map(({ from, to, n, shareRight }) => [from, to, n, shareRight])).toEqual([
    [0.2, 0.3, 1, 0],
    [0.9, 1, 3, 2 / 3],
  ]);
  expect(found?.bins[1]?.meanCertainty).toBeCloseTo(2.8 / 3, 12);
  expect(found?.bins[1]?.low).toBeCloseTo(0.2077, 4);
  expect(found?.bins[1]?.high).toBeCloseTo(0.9385, 4);
});

test('nothing said is no calibration, and what is no chance is a bug', () => {
  expect(calibration([])).toBeUndefined();
  expect(() => calibration([said(-0.2, true)])).toThrow(RangeError);
});

test('a tenth that is said exactly is in the bin that begins with it', () => {
  for (const tenth of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(calibration([said(tenth / 10, true)])?.bins[0]?.from).toBe(tenth / 10);
});

test('every answer is in one bin, and bins and score agree with the answers', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ certainty: fc.double({ min: 0, max: 1, noNaN: true }), isRight: fc.boolean() }), { minLength: 1 }),
      (answers) => {
        const { n, brier, bins } = calibration(answers) ?? { n: 0, brier: -1, bins: [] };
        expect(n).toBe(answers.length);
        const right = answers.filter(({ isRight }) => isRight);
        const wrong = answers.filter(({ isRight }) => !isRight);
        const loss = right.reduce((sum, { certainty: c }) => sum + (1 - c) * (1 - c), 0);
        expect(brier * n).toBeCloseTo(
          wrong.reduce((sum, { certainty: c }) => sum + c * c, loss),
          9,
        );
        expect(bins.reduce((sum, bin) => sum + bin.n * bin.shareRight, 0)).toBeCloseTo(right.length, 9);
        expect(bins.reduce((sum, bin) => sum + bin.n, 0)).toBe(n);
        for (const { from, to, meanCertainty, low, high, shareRight } of bins) {
          expect(meanCertainty).toBeGreaterThanOrEqual(from - 1e-9);
          expect(meanCertainty).toBeLessThanOrEqual(to);
          expect(shareRight >= low && shareRight <= high).toBe(true);
        }
      },
    ),
  );
});
