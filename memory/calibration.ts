import { wilson } from '@/quizzes/statistics/interval';

export type CalibrationBin = {
  /** The bin holds what was said from `from` up to `to`, without `to` except in the last. */
  from: number;
  to: number;
  n: number;
  meanCertainty: number;
  shareRight: number;
  /** Wilson's 95 % interval of `shareRight`. */
  low: number;
  high: number;
};
export type Calibration = { n: number; brier: number; bins: CalibrationBin[] };

const binCount = 10;

/**
 * How well what was said beforehand agrees with what came: certainty (or predicted recall, or any other chance from 0 to 1) against
 * right answers. The Brier score is the mean of (certainty − outcome)², 0 is perfect, always saying one half gives 0.25 (Brier 1950,
 * Monthly Weather Review 78, 1). Bins are tenths; those without an answer are left out. `undefined` without answers.
 */
export function calibration(answers: readonly { certainty: number; isRight: boolean }[]): Calibration | undefined {
  if (answers.length === 0) return undefined;
  const bins = Array.from({ length: binCount }, () => ({ n: 0, certainty: 0, right: 0 }));
  let squares = 0;
  for (const { certainty, isRight } of answers) {
    squares += (certainty - (isRight ? 1 : 0)) ** 2;
    const bin = bins[Math.min(binCount - 1, Math.floor(certainty * binCount + 1e-9))];
    if (!bin) throw new RangeError(`A certainty is from 0 to 1, not ${certainty}.`);
    bin.n += 1;
    bin.certainty += certainty;
    bin.right += isRight ? 1 : 0;
  }
  return {
    n: answers.length,
    brier: squares / answers.length,
    bins: bins.flatMap(({ n, certainty, right }, index) =>
      n === 0
        ? []
        : [
            {
              from: index / binCount,
              to: (index + 1) / binCount,
              n,
              meanCertainty: certainty / n,
              shareRight: right / n,
              ...wilson(right, n),
            },
          ],
    ),
  };
}

/**
 * What the sure and the right ones together say of a learner: *over* where they felt surer than they were right, *under* where less
 * so, and only if the mean certainty lies outside Wilson's 95 % interval of the share right; else *well*: a difference that chance
 * alone would make says nothing of them. `right` is how many of the `n` answers were right.
 */
export function sureness(meanCertainty: number, right: number, n: number): 'over' | 'under' | 'well' {
  const { low, high } = wilson(right, n);
  return meanCertainty > high ? 'over' : meanCertainty < low ? 'under' : 'well';
}
