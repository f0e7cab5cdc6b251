import { expect, test } from 'vitest';
import { chiSquareTail, chiSquareUniform } from './chi-square';

// Upper percentage points of χ²: Abramowitz & Stegun, table 26.8.
test.each([
  [3.84146, 1, 0.05],
  [6.6349, 1, 0.01],
  [5.99147, 2, 0.05],
  [9.21034, 2, 0.01],
  [7.81473, 3, 0.05],
  [11.3449, 3, 0.01],
  [0.114832, 3, 0.99],
  [18.307, 10, 0.05],
  [29.5883, 10, 0.001],
  [43.773, 30, 0.05],
  [124.342, 100, 0.05],
])('χ² = %d with %i degrees of freedom has p = %d', (statistic, degrees, p) => {
  expect(chiSquareTail(statistic, degrees)).toBeCloseTo(p, 5);
});

test('equal counts are no surprise, and neither is nothing', () => {
  expect(chiSquareUniform([50, 50, 50])).toEqual({ statistic: 0, p: 1 });
  expect(chiSquareUniform([])).toEqual({ statistic: 0, p: 1 });
  expect(chiSquareUniform([0, 0])).toEqual({ statistic: 0, p: 1 });
});

test('a die that shows one face too often is found out', () => {
  const { statistic, p } = chiSquareUniform([5, 8, 9, 8, 10, 20]);
  expect(statistic).toBeCloseTo(13.4, 10);
  expect(p).toBeCloseTo(0.01990522, 7);
});
