/** What is said of n answers: a share or figure with the bounds between which it lies with 95 % confidence. */
export type Interval = { low: number; high: number };

/** The 97.5th percentile of the standard normal distribution: two-sided 95 %. */
export const z95 = 1.959963984540054;

/**
 * The 95 % interval of a share, k of n, by Wilson's score method (Wilson 1927, J. Am. Stat. Assoc. 22, 209): stays within 0 and 1, and
 * holds its promise for few answers and for shares near 0 or 1. From 0 to 1 where n is 0. `k` may be a sum of partial credit; then
 * the interval is at least as wide as it has to be, since a share of points varies no more than one of right and wrong.
 */
export function wilson(k: number, n: number): Interval {
  if (n === 0) return { low: 0, high: 1 };
  const share = k / n;
  const scale = 1 + z95 ** 2 / n;
  const centre = (share + z95 ** 2 / (2 * n)) / scale;
  const half = (z95 / scale) * Math.sqrt((share * (1 - share)) / n + z95 ** 2 / (4 * n ** 2));
  return { low: k === 0 ? 0 : Math.max(0, centre - half), high: k === n ? 1 : Math.min(1, centre + half) };
}
