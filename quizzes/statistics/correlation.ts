import { type Interval, z95 } from './interval';

export type Pair = readonly [number, number];

/** Differences below this come of rounding: scores are shares of a point. */
const tiny = 1e-12;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Sum of products of deviations from the means; divided by n or n − 1 it is a covariance. */
function sumOfProducts(xs: readonly number[], ys: readonly number[]): number {
  const meanX = mean(xs);
  const meanY = mean(ys);
  return xs.reduce((sum, x, index) => sum + (x - meanX) * ((ys[index] ?? meanY) - meanY), 0);
}

/** Pearson's product-moment correlation, from −1 to 1; `undefined` where either side doesn't vary. */
export function correlation(pairs: readonly Pair[]): number | undefined {
  const xs = pairs.map(([x]) => x);
  const ys = pairs.map(([, y]) => y);
  const spread = Math.sqrt(sumOfProducts(xs, xs) * sumOfProducts(ys, ys));
  return spread > tiny ? Math.max(-1, Math.min(1, sumOfProducts(xs, ys) / spread)) : undefined;
}

/**
 * The covariance as a share of the largest that the same scores could have, which they have when both sides are sorted: Moodle's
 * discriminative efficiency, C(x, X) / Cmax(x, X) (docs.moodle.org/dev/Quiz_statistics_calculations). At most 1, but below −1 where the
 * sides lean to opposite ends; `undefined` where either side doesn't vary.
 */
export function sortedShare(pairs: readonly Pair[]): number | undefined {
  const xs = pairs.map(([x]) => x);
  const ys = pairs.map(([, y]) => y);
  const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
  const largest = sumOfProducts(ascending(xs), ascending(ys));
  return largest > tiny ? Math.min(1, sumOfProducts(xs, ys) / largest) : undefined;
}

/**
 * The 95 % interval of a correlation r of n pairs, n above 3: tanh(atanh r ± 1.96 / √(n − 3)) (Fisher 1915, Biometrika 10, 507, and 1921,
 * Metron 1, 3).
 */
export function fisherInterval(r: number, n: number): Interval {
  const half = z95 / Math.sqrt(n - 3);
  const z = Math.atanh(r);
  return { low: r <= -1 ? -1 : Math.tanh(z - half), high: r >= 1 ? 1 : Math.tanh(z + half) };
}
