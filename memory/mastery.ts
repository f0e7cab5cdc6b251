import { evidenceOf } from './evidence';
import { localDay } from './local-day';
import type { Memory } from './memory';
import { standing } from './replay';
import { retrievability } from './retrievability';
import type { Review } from './review';
import type { MemorySettings } from './settings';

export const masteryLevels = ['new', 'learning', 'known', 'mastered'] as const;
export type MasteryLevel = (typeof masteryLevels)[number];

/** A week, and three weeks: what is held longer is asked less than weekly, or less than monthly. */
const knownFromDays = 7;
const masteredFromDays = 21;
const knownFromRecall = 0.7;
const masteredFromRecall = 0.85;
const masteredFromRecalls = 2;

/**
 * On how many local days the fact was recalled in full since it was last forgotten: produced by the learner or self-graded, Good or
 * Easy. A choice among options is none, however often it is right, for it can be luck. Takes one fact's log in any order.
 */
export function fullRecalls(reviews: readonly Review[], { timeZone, rolloverHour }: MemorySettings): number {
  const days = new Set<string>();
  for (const review of standing(reviews)) {
    const evidence = review.isPractice === true ? undefined : evidenceOf(review);
    if (!evidence) continue;
    if (evidence.grade === 1) days.clear();
    else if (evidence.grade > 2 && evidence.options === undefined) days.add(localDay(review.at, timeZone, rolloverHour));
  }
  return days.size;
}

/**
 * How well a fact is held at `at` (ms). Levels fall as they rise, by forgetting and by time.
 * - new: nothing was answered yet.
 * - learning: on its (re)learning steps, or stability below 7 days, or its recall has fallen below 70 %.
 * - known: stability of 7 days and more, and a recall of 70 % and more.
 * - mastered: stability of 21 days and more, a recall of 85 % and more, and recalled in full on two days since it was last forgotten
 *   (`fullRecalls`).
 */
export function masteryLevel(memory: Memory, recalls: number, at: number, settings: MemorySettings): MasteryLevel {
  if (memory.type === 'new') return 'new';
  const recall = retrievability(memory, at, settings) ?? 0;
  if (memory.type !== 'reviewed' || memory.stability < knownFromDays || recall < knownFromRecall) return 'learning';
  const isMastered = memory.stability >= masteredFromDays && recall >= masteredFromRecall && recalls >= masteredFromRecalls;
  return isMastered ? 'mastered' : 'known';
}
