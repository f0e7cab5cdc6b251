import { priorRecall } from './evidence';
import { fsrsOf } from './fsrs';
import { addLocalDays, daysBetween, localDay } from './local-day';
import type { Memory } from './memory';
import { elapsedDays, retrievability } from './retrievability';
import { daysSince, stateOf } from './schedule';
import type { MemorySettings } from './settings';

type ExamFact = { factId: string; memory: Memory };

/**
 * By how much one review at `now` (ms) raises the chance that the fact is known on the exam day, from −1 to 1. Reviewed, it is recalled
 * with today's chance and goes on as after Good, or else as after Again; not reviewed, it goes on being forgotten. Of a new fact
 * nothing is known: it counts as recalled with `priorRecall`, today and, if it is left alone, on the day.
 */
function gain(memory: Memory, daysLeft: number, now: number, settings: MemorySettings): number {
  const fsrs = fsrsOf(settings);
  const recall = retrievability(memory, now, settings) ?? priorRecall;
  const days = daysSince(memory, now, settings);
  const state = stateOf(memory);
  const onTheDay = (grade: 1 | 3): number => fsrs.recall(daysLeft, fsrs.next(state, days, grade).stability);
  const reviewed = recall * onTheDay(3) + (1 - recall) * onTheDay(1);
  const alone =
    memory.type === 'new' ? priorRecall : fsrs.recall(elapsedDays(memory, now, settings) + daysLeft, memory.stability);
  return reviewed - alone;
}

/**
 * What to ask today for an exam on the local day `examDay`: fact ids, the one that a review helps most first, without those that it
 * doesn't help. However many are asked, taking them in this order makes the expected number known on the day as great as one review
 * each can (the sum of the gains, of independent facts). Nothing once the day is past. `now` is in ms.
 */
export function examOrder(facts: readonly ExamFact[], examDay: string, now: number, settings: MemorySettings): string[] {
  const daysLeft = daysBetween(localDay(now, settings.timeZone, settings.rolloverHour), examDay);
  if (daysLeft < 0) return [];
  return facts
    .map(({ factId, memory }) => ({ factId, gain: gain(memory, daysLeft, now, settings) }))
    .filter((fact) => fact.gain > 0)
    .sort((a, b) => b.gain - a.gain)
    .map(({ factId }) => factId);
}

/** The memory due on the exam day at the latest, if it was last reviewed before that day. */
export function dueByExam(memory: Memory, examDay: string, { timeZone, rolloverHour }: MemorySettings): Memory {
  if (memory.type === 'new' || localDay(memory.lastAt, timeZone, rolloverHour) >= examDay) return memory;
  const tooLate = daysBetween(examDay, localDay(memory.due, timeZone, rolloverHour));
  return tooLate <= 0 ? memory : { ...memory, due: addLocalDays(memory.due, -tooLate, timeZone, rolloverHour) };
}
