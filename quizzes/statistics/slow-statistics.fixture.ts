/**
 * The same figures by other ways: definitions over all pairs, search, sums of squares, integration. Written from the sources, without a
 * look at what they check; slow, and short of every shortcut.
 */
import fc from 'fast-check';
import { createRandom } from '@/quizzes/generation/random';
import type { FirstAnswer } from './first-answer';

type Answer = Pick<FirstAnswer, 'learner' | 'factId' | 'earned' | 'options'>;

/** Cov(x, y) = Σᵢ Σⱼ (xᵢ − xⱼ)(yᵢ − yⱼ) / 2n², without a mean. */
const pairwiseCovariance = (xs: readonly number[], ys: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < xs.length; i += 1)
    for (let j = 0; j < xs.length; j += 1) sum += ((xs[i] ?? 0) - (xs[j] ?? 0)) * ((ys[i] ?? 0) - (ys[j] ?? 0));
  return sum / (2 * xs.length ** 2);
};

export const slowCorrelation = (xs: readonly number[], ys: readonly number[]): number =>
  pairwiseCovariance(xs, ys) / Math.sqrt(pairwiseCovariance(xs, xs) * pairwiseCovariance(ys, ys));

/** Exchanges values for as long as that raises the covariance: where none does, it is the largest. */
export function slowSortedShare(xs: readonly number[], ys: readonly number[]): number {
  const best = [...ys];
  const at = (list: readonly number[], index: number): number => list[index] ?? 0;
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (let i = 0; i < xs.length; i += 1)
      for (let j = 0; j < xs.length; j += 1)
        if (at(xs, i) > at(xs, j) && at(best, i) < at(best, j)) {
          [best[i], best[j]] = [at(best, j), at(best, i)];
          hasChanged = true;
        }
  }
  return pairwiseCovariance(xs, ys) / pairwiseCovariance(xs, best);
}

/** Each learner's first answer to a fact, found by looking for an earlier one. */
export const slowFirsts = <Of extends Answer>(answers: readonly Of[]): Of[] =>
  answers.filter((answer, index) =>
    answers.slice(0, index).every(({ learner, factId }) => learner !== answer.learner || factId !== answer.factId),
  );

/** Points for a fact and mean points for the learner's others, of those who answered five others and more. */
export function slowPairs(answers: readonly Answer[], factId: string): { xs: number[]; ys: number[] } {
  const firsts = slowFirsts(answers);
  const xs: number[] = [];
  const ys: number[] = [];
  for (const answer of firsts) {
    if (answer.factId !== factId) continue;
    const others = firsts.filter((other) => other.learner === answer.learner && other.factId !== factId);
    if (others.length < 5) continue;
    xs.push(answer.earned);
    ys.push(others.map(({ earned }) => earned).reduce((a, b) => a + b) / others.length);
  }
  return { xs, ys };
}

/** Hoyt 1941: alpha is 1 − MS(residual) / MS(learners) of the two-way table. */
export function hoytAlpha(table: readonly (readonly number[])[]): number {
  const n = table.length;
  const k = table[0]?.length ?? 0;
  const grand = table.flat().reduce((a, b) => a + b, 0) / (n * k);
  const rowMeans = table.map((row) => row.reduce((a, b) => a + b, 0) / k);
  const columnMeans = Array.from({ length: k }, (_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0) / n);
  const learners = (k * rowMeans.reduce((sum, mean) => sum + (mean - grand) ** 2, 0)) / (n - 1);
  let residual = 0;
  for (const [i, row] of table.entries())
    for (const [j, points] of row.entries()) residual += (points - (rowMeans[i] ?? 0) - (columnMeans[j] ?? 0) + grand) ** 2;
  return 1 - residual / ((n - 1) * (k - 1)) / learners;
}

/** P(F ≤ x) by Simpson's rule over t, F = tan²(t) · d2 / d1: the density is (sin t)^(d1 − 1) (cos t)^(d2 − 1), up to its own integral. */
export function slowFProbability(x: number, d1: number, d2: number): number {
  const steps = 4000;
  const log = (t: number): number => (d1 - 1) * Math.log(Math.sin(t)) + (d2 - 1) * Math.log(Math.cos(t));
  const mode = log(Math.atan(Math.sqrt((d1 - 1 || 0.5) / (d2 - 1 || 0.5))));
  const density = (t: number): number => (t <= 0 || t >= Math.PI / 2 ? 0 : Math.exp(log(t) - mode));
  const integral = (to: number): number => {
    const h = to / steps;
    let sum = density(0) + density(to);
    for (let i = 1; i < steps; i += 1) sum += (i % 2 === 1 ? 4 : 2) * density(i * h);
    return (sum * h) / 3;
  };
  return integral(Math.atan(Math.sqrt((x * d1) / d2))) / integral(Math.PI / 2);
}

/** The rating of a learner or of a fact after the first `upTo` answers: asks for both sides' ratings before each, again and again. */
export function slowRating(answers: readonly Answer[], of: { learner: number } | { factId: string }, upTo: number): number {
  const memo = new Map<string, number>();
  const isMine = (answer: Answer, side: typeof of): boolean =>
    'learner' in side ? answer.learner === side.learner : answer.factId === side.factId;
  const rating = (side: typeof of, end: number): number => {
    const key = JSON.stringify([side, end]);
    const known = memo.get(key);
    if (known !== undefined) return known;
    let last = end - 1;
    while (last >= 0 && !isMine(answers[last] as Answer, side)) last -= 1;
    if (last < 0) return 0;
    const { learner, factId, earned, options } = answers[last] as Answer;
    const before = answers.slice(0, last).filter((answer) => isMine(answer, side)).length;
    const knows =
      Math.exp(rating({ learner }, last)) / (Math.exp(rating({ learner }, last)) + Math.exp(rating({ factId }, last)));
    const expected = options === undefined ? knows : knows + (1 - knows) / options;
    const moved = (earned - expected) / (1 + before / 20);
    const value = rating(side, last) + ('learner' in side ? moved : -moved);
    memo.set(key, value);
    return value;
  };
  return rating(of, upTo);
}

export const someFacts = ['f0', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7'];

/** Answers of 1 to 60 learners to eight facts, in any order: some or many are missing, some are given twice. */
export const answersArbitrary = fc
  .record({ seed: fc.nat(), learners: fc.integer({ min: 1, max: 60 }), share: fc.constantFrom(0.3, 0.8, 0.95, 1) })
  .map(({ seed, learners, share }) => {
    const random = createRandom(seed);
    const all = Array.from({ length: learners }, (_, learner) => {
      const ability = random.real();
      return someFacts.flatMap((factId, index): FirstAnswer[] => {
        if (random.real() > share) return [];
        const options = random.pick([undefined, 3, 4]);
        const earned = random.real() < (ability + index / 7) / 2 ? 1 : random.pick([0, 0.5]);
        const one = {
          learner,
          factId,
          earned,
          itemId: `${index}`,
          kind: options ? 'choice' : 'typed',
          ...(options && { options }),
        };
        const answer = one as FirstAnswer;
        return random.real() < 0.1 ? [answer, { ...answer, earned: 1 - earned }] : [answer];
      });
    });
    return random.shuffle(all.flat());
  });
