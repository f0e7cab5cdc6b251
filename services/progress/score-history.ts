import { predictions } from '@/memory/attempt-predictions';
import type { MemorySettings } from '@/memory/settings';
import { factKey } from './fact-key';
import type { LearnerLog } from './load-log';

export type Score = {
  attemptId: string;
  packId: string;
  mode: 'practice' | 'assessed';
  /** ms since 1970. */
  startedAt: number;
  itemCount: number;
  /** Points, at most one per item. */
  earned: number;
  /** The score that the log before the attempt let expect, in items, and its standard deviation. */
  expected: { mean: number; sd: number };
};

export type ScoreHistory = {
  /** Oldest first. */
  scores: readonly Score[];
  /** Items asked in all of them. */
  items: number;
  /** Points per item, over all. */
  share: number;
  /** The mean, over the attempts, of score minus expected score; and of how far apart they were. Both as shares of the score. */
  meanError: number;
  meanAbsoluteError: number;
  /** How many scores lay within two standard deviations of the expected one. */
  withinTwoSd: number;
};

/** `undefined` where no attempt is finished. */
export function scoreHistory({ attempts, items, logs }: LearnerLog, settings: MemorySettings): ScoreHistory | undefined {
  if (attempts.length === 0) return undefined;
  const packOf = new Map(attempts.map(({ id, packId }) => [id, packId]));
  const itemsOf = new Map<string, { factId: string; options?: number }[]>();
  const asked = new Set<string>();
  for (const { attemptId, factId, options } of items) {
    const key = factKey(packOf.get(attemptId) ?? '', factId);
    asked.add(key);
    const list = itemsOf.get(attemptId);
    const item = { factId: key, ...(options !== null && { options }) };
    if (list) list.push(item);
    else itemsOf.set(attemptId, [item]);
  }
  const expected = predictions(
    attempts.map(({ id, startedAt }) => ({ id, startedAt, items: itemsOf.get(id) ?? [] })),
    logs.flatMap(({ packId, factId, reviews }) => {
      const key = factKey(packId, factId);
      return asked.has(key) ? reviews.map((review) => ({ ...review, factId: key })) : [];
    }),
    settings,
  );
  const scores = attempts
    .toReversed()
    .map(({ id, ...attempt }): Score => ({ attemptId: id, ...attempt, expected: expected.get(id) ?? { mean: 0, sd: 0 } }));
  const errors = scores.map(({ earned, expected: { mean }, itemCount }) => (earned - mean) / itemCount);
  const itemTotal = sum(scores.map(({ itemCount }) => itemCount));
  return {
    scores,
    items: itemTotal,
    share: sum(scores.map(({ earned }) => earned)) / itemTotal,
    meanError: sum(errors) / errors.length,
    meanAbsoluteError: sum(errors.map(Math.abs)) / errors.length,
    withinTwoSd: scores.filter(({ earned, expected: { mean, sd } }) => Math.abs(earned - mean) <= 2 * sd).length,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
