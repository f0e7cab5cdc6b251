import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilson, z95 } from './interval';

test('Wilson’s interval of 81 of 263 is the published one: 0.255 to 0.366 (Newcombe 1998, table I)', () => {
  const { low, high } = wilson(81, 263);
  expect(low).toBeCloseTo(0.2553, 4);
  expect(high).toBeCloseTo(0.3662, 4);
});

test('of 0 in 20 the interval is 0 to 0.1611, of 1 in 29 it is 0.0061 to 0.1718, and of none it says nothing', () => {
  expect(wilson(0, 20)).toEqual({ low: 0, high: expect.closeTo(0.1611, 4) });
  expect(wilson(1, 29)).toEqual({ low: expect.closeTo(0.0061, 4), high: expect.closeTo(0.1718, 4) });
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
});

test('the bounds are the shares from which the observed one is 1.96 standard errors away', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
      const k = Math.min(n - 1, Math.max(1, Math.round(part * n)));
      const { low, high } = wilson(k, n);
      for (const bound of [low, high]) expect(Math.abs(k / n - bound) / Math.sqrt((bound * (1 - bound)) / n)).toBeCloseTo(z95, 6);
      expect(low).toBeLessThan(k / n);
      expect(high).toBeGreaterThan(k / n);
    }),
  );
});
