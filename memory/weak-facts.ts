import type { Memory } from './memory';
import { retrievability } from './retrievability';
import type { MemorySettings } from './settings';

export type Weak = {
  /** The chance of recalling it now, from 0 to 1. */
  recall: number;
  /** Days. */
  stability: number;
  lapses: number;
  reps: number;
  /** ms since 1970. */
  due: number;
  isLeech: boolean;
};

/**
 * The `count` facts that are least likely to be recalled at `at` (ms), least first; of equals the one that holds the shortest, then the
 * one forgotten most often. New facts are not weak, they are new. What else a fact carries (its id, its pack) is handed through.
 */
export function weakFacts<Of extends { factId: string; memory: Memory }>(
  facts: readonly Of[],
  at: number,
  settings: MemorySettings,
  count: number,
): (Of & Weak)[] {
  return facts
    .flatMap((fact) => {
      const { memory } = fact;
      const recall = retrievability(memory, at, settings);
      if (memory.type === 'new' || recall === undefined) return [];
      const { stability, lapses, reps, due, isLeech } = memory;
      return [{ ...fact, recall, stability, lapses, reps, due, isLeech }];
    })
    .sort((a, b) => a.recall - b.recall || a.stability - b.stability || b.lapses - a.lapses || (a.factId < b.factId ? -1 : 1))
    .slice(0, count);
}
