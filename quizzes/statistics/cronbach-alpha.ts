import { fQuantile } from './f-distribution';
import { type FirstAnswer, firstOfEachFact } from './first-answer';
import type { Interval } from './interval';
import { fewestAnswers, type Measured, measured } from './measured';

/** Two facts could only agree with each other. */
const fewestFacts = 3;

/** Points: a row a learner, a column a fact; no gap. */
type Table = readonly (readonly number[])[];

const variance = (values: readonly number[]): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
};

/**
 * α = k / (k − 1) · (1 − Σ variances of the columns / variance of the row sums) (Cronbach 1951, Psychometrika 16, 297); `undefined` where
 * the sums don't vary.
 */
export function cronbachAlpha(table: Table): number | undefined {
  const k = table[0]?.length ?? 0;
  const total = variance(table.map((row) => row.reduce((sum, points) => sum + points, 0)));
  if (k < 2 || !(total > 1e-12)) return undefined;
  const columns = Array.from({ length: k }, (_, column) => variance(table.map((row) => row[column] ?? 0)));
  return (k / (k - 1)) * (1 - columns.reduce((sum, value) => sum + value, 0) / total);
}

/**
 * The 95 % interval of alpha from n learners and k facts: (1 − α) / (1 − estimate) follows F with n − 1 and (n − 1)(k − 1) degrees of freedom
 * (Feldt 1965, Psychometrika 30, 357).
 */
export function feldtInterval(alpha: number, n: number, k: number): Interval {
  const bound = (p: number): number => 1 - (1 - alpha) * fQuantile(p, n - 1, (n - 1) * (k - 1));
  return { low: bound(0.975), high: bound(0.025) };
}

export type Reliability = {
  /** `n` is the learners of the table. */
  alpha: Measured;
  /** The facts of the table, those most often answered first. */
  factIds: string[];
};

/**
 * Whether the facts measure one thing: Cronbach's alpha of first answers. Learners meet different facts, and alpha wants a table without
 * gaps. It is computed on one: the k facts that most learners answered and the learners who answered all k of them, with the k (3 at
 * least) that keeps most answers among those that keep 30 learners. Nothing is filled in. Too few where no such table has 30.
 */
export function reliability(answers: readonly FirstAnswer[]): Reliability {
  const byFact = new Map<string, Map<number, number>>();
  for (const { learner, factId, earned } of firstOfEachFact(answers)) {
    const scores = byFact.get(factId) ?? new Map<number, number>();
    byFact.set(factId, scores.set(learner, earned));
  }
  const facts = [...byFact].sort(([a, one], [b, other]) => other.size - one.size || (a < b ? -1 : 1));
  let best: { k: number; learners: number[] } | undefined;
  let learners = [...(facts[0]?.[1].keys() ?? [])];
  let most = 0;
  for (const [index, [, scores]] of facts.entries()) {
    learners = learners.filter((learner) => scores.has(learner));
    const k = index + 1;
    if (k >= fewestFacts) most = Math.max(most, learners.length);
    if (k < fewestFacts || learners.length < fewestAnswers) continue;
    if (!best || k * learners.length > best.k * best.learners.length) best = { k, learners };
  }
  if (!best) return { alpha: { n: most, value: null, reason: 'too-few' }, factIds: [] };
  const chosen = facts.slice(0, best.k);
  const table = best.learners.map((learner) => chosen.map(([, scores]) => scores.get(learner) ?? 0));
  const { k } = best;
  const alpha = measured(table.length, () => {
    const value = cronbachAlpha(table);
    return value === undefined ? undefined : { value, ...feldtInterval(value, table.length, k) };
  });
  return { alpha, factIds: chosen.map(([factId]) => factId) };
}
