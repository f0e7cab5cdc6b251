import { firstRecall } from './first-recall';
import type { Memory } from './memory';
import { expectedScore } from './prediction';
import { advance, replay } from './replay';
import { retrievability } from './retrievability';
import type { Review } from './review';
import type { MemorySettings } from './settings';

/** An attempt as a prediction needs it: `options` is among how many answers an item lets guess; none where the learner types. */
export type PredictedAttempt = {
  id: string;
  /** ms since 1970. */
  startedAt: number;
  items: readonly { factId: string; options?: number }[];
};

const byTime = (a: Review, b: Review): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Walks one fact's log forward and says, time after time, what the memory was just before. */
function walk(log: readonly Review[], settings: MemorySettings): (before: number) => Memory {
  const sorted = [...log].sort(byTime);
  const seen = new Set<string>();
  const takenBack = new Set<string>();
  let next = 0;
  let memory: Memory = { type: 'new' };
  return (before) => {
    let isStale = false;
    for (; ; next++) {
      const review = sorted[next];
      if (!review || review.at >= before) break;
      if (seen.has(review.id)) continue;
      seen.add(review.id);
      if (review.undoes !== undefined) takenBack.add(review.undoes);
      if (review.source === 'undo' || takenBack.has(review.id)) isStale = true;
      if (!isStale) memory = advance(memory, review, settings);
    }
    if (isStale) memory = replay(sorted.slice(0, next), settings);
    return memory;
  };
}

/**
 * The score, in items, that each attempt could be expected to reach from what the log said before it began, and its standard deviation:
 * what `predictScore` says of each, in one pass over each fact's log. Attempts and reviews come in any order; all are one learner's in one
 * pack.
 */
export function predictions(
  attempts: readonly PredictedAttempt[],
  reviews: readonly Review[],
  settings: MemorySettings,
): Map<string, { mean: number; sd: number }> {
  const logs = new Map<string, Review[]>();
  for (const review of reviews) {
    const log = logs.get(review.factId);
    if (log) log.push(review);
    else logs.set(review.factId, [review]);
  }
  const memoryBefore = new Map([...logs].map(([factId, log]) => [factId, walk(log, settings)]));
  const found = new Map<string, { mean: number; sd: number }>();
  for (const { id, startedAt, items } of [...attempts].sort((a, b) => a.startedAt - b.startedAt)) {
    const recalls = new Map<string, number>();
    const recallOf = (factId: string): number => {
      const known = recalls.get(factId);
      if (known !== undefined) return known;
      const memory = memoryBefore.get(factId)?.(startedAt) ?? { type: 'new' as const };
      const recall = retrievability(memory, startedAt, settings) ?? firstRecall;
      recalls.set(factId, recall);
      return recall;
    };
    const expected = expectedScore(
      items.map(({ factId, options }) => ({ recall: recallOf(factId), ...(options === undefined ? {} : { options }) })),
    );
    found.set(id, expected);
  }
  return new Map(attempts.map(({ id }) => [id, found.get(id) ?? { mean: 0, sd: 0 }]));
}
