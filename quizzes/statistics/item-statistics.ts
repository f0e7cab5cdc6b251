import { correlation, fisherInterval, type Pair, sortedShare } from './correlation';
import { type FirstAnswer, firstOfEachFact } from './first-answer';
import { wilson } from './interval';
import { type Measured, measured } from './measured';

/** A rest score of fewer other facts is too rough to tell learners apart. */
export const fewestOthers = 5;

export type FactStatistics = {
  factId: string;
  /** Learners who answered it. */
  n: number;
  facility: Measured;
  discrimination: Measured;
  efficiency: Measured;
};

type Score = { factId: string; earned: number };

/**
 * How hard each fact is, and whether those who know the rest know it too: from the first answer of each learner to each fact, facts in
 * the order of `factIds`.
 * - facility: mean of the points earned, from 0 (nobody) to 1 (everybody) (facility index, docs.moodle.org/dev/Quiz_statistics_calculations);
 *   Wilson's interval.
 * - discrimination: corrected item–rest correlation, Pearson's r between the points for the fact and the mean points for all other facts
 *   that the same learner answered, so that a fact isn't compared with itself (Lord & Novick 1968, Statistical Theories of Mental Test
 *   Scores, §15.3); Fisher's interval. Learners meet different facts: only those count who answered at least five others, and `n` says how
 *   many these are.
 * - efficiency: that covariance as a share of the largest which the same scores allow (Moodle's discriminative efficiency), on the same
 *   learners. It is r divided by the largest r; the interval is r's, divided by the same, taken as fixed. All three stay within −1 and 1:
 *   where the points of a fact and of the rest lean to opposite ends, the share alone could fall below −1.
 */
export function factStatistics(answers: readonly FirstAnswer[], factIds: readonly string[]): FactStatistics[] {
  const byLearner = new Map<number, Score[]>();
  const byFact = new Map<string, { learner: number; earned: number }[]>();
  for (const { learner, factId, earned } of firstOfEachFact(answers)) {
    append(byLearner, learner, { factId, earned });
    append(byFact, factId, { learner, earned });
  }
  const totals = new Map(
    [...byLearner].map(([learner, scores]) => [
      learner,
      { sum: scores.reduce((sum, { earned }) => sum + earned, 0), count: scores.length },
    ]),
  );
  return factIds.map((factId) => {
    const scores = byFact.get(factId) ?? [];
    const pairs = scores.flatMap(({ learner, earned }): Pair[] => {
      const { sum, count } = totals.get(learner) ?? { sum: 0, count: 0 };
      return count > fewestOthers ? [[earned, (sum - earned) / (count - 1)]] : [];
    });
    return {
      factId,
      n: scores.length,
      facility: facilityOf(scores),
      discrimination: discriminationOf(pairs),
      efficiency: efficiencyOf(pairs),
    };
  });
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function facilityOf(scores: readonly { earned: number }[]): Measured {
  const n = scores.length;
  const sum = scores.reduce((total, { earned }) => total + earned, 0);
  return measured(n, () => ({ value: sum / n, ...wilson(sum, n) }));
}

const discriminationOf = (pairs: readonly Pair[]): Measured =>
  measured(pairs.length, () => {
    const r = correlation(pairs);
    return r === undefined ? undefined : { value: r, ...fisherInterval(r, pairs.length) };
  });

const withinOne = (value: number): number => Math.max(-1, Math.min(1, value));

const efficiencyOf = (pairs: readonly Pair[]): Measured =>
  measured(pairs.length, () => {
    const r = correlation(pairs);
    const share = sortedShare(pairs);
    if (r === undefined || share === undefined) return undefined;
    const { low, high } = fisherInterval(r, pairs.length);
    const perR = Math.abs(r) < 1e-9 ? 1 : share / r;
    return { value: withinOne(share), low: withinOne(low * perR), high: withinOne(high * perR) };
  });
