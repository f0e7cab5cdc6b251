import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibration, sureness } from './calibration';

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

test('too sure or not sure enough is said only outside Wilson’s interval of the share right: 30 of 40 is 59.8 % to 85.8 %', () => {
  expect(sureness(0.75, 30, 40)).toBe('well');
  expect(sureness(0.85, 30, 40)).toBe('well');
  expect(sureness(0.865, 30, 40)).toBe('over');
  expect(sureness(0.605, 30, 40)).toBe('well');
  expect(sureness(0.59, 30, 40)).toBe('under');
  // The same difference of ten points says something once there are enough answers: 300 of 400 is 70.5 % to 79.0 %.
  expect(sureness(0.85, 300, 400)).toBe('over');
  expect(sureness(0.65, 300, 400)).toBe('under');
  expect(sureness(0.75, 300, 400)).toBe('well');
});

test('who is always right is never too sure, who is always wrong never too unsure', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 5000 }), (certainty, n) => {
      expect(sureness(certainty, n, n)).not.toBe('over');
      expect(sureness(certainty, 0, n)).not.toBe('under');
    }),
  );
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
