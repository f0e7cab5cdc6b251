import type { Interval } from './interval';

/** Below so many first answers a figure says more of chance than of the question. */
export const fewestAnswers = 30;

/**
 * A figure with what it rests on: n answers (or learners) and a 95 % interval; or why there is none.
 * - too-few: fewer than 30.
 * - no-spread: all scored the same, so that nothing can go together with it.
 */
export type Measured = ({ n: number; value: number } & Interval) | { n: number; value: null; reason: 'too-few' | 'no-spread' };

/** The figure where there are enough answers; `measure` gives `undefined` where there is no spread. */
export function measured(n: number, measure: () => ({ value: number } & Interval) | undefined): Measured {
  if (n < fewestAnswers) return { n, value: null, reason: 'too-few' };
  const figure = measure();
  return figure ? { n, ...figure } : { n, value: null, reason: 'no-spread' };
}
