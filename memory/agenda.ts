import { dueByExam } from './exam';
import { addLocalDays, daysBetween, localDay } from './local-day';
import type { KnownMemory, Memory } from './memory';
import type { MemorySettings } from './settings';

/** What a learner said of a fact: nothing, where it is `undefined`. */
export type Rest = {
  isSuspended?: boolean | undefined;
  /** The local day on which it was put off. */
  buriedOn?: string | undefined;
};

/** Whether a fact rests until the learner says otherwise: as they said, or, where they said nothing, as a leech does. */
export const isSuspended = (memory: Memory, { isSuspended: said }: Rest): boolean =>
  said ?? (memory.type !== 'new' && memory.isLeech);

/**
 * The known facts that reviews ask for, with when: none that is suspended; one that was put off on the local day of `at` (ms) is due
 * on the next day at the earliest; on the eve of an exam and on its day, all that was not reviewed on that day is due. Of these,
 * `isDue` says which are due, and `forecast` when the others are: whoever counts, counts these.
 */
export function agenda<Of extends { memory: Memory } & Rest>(
  facts: readonly Of[],
  at: number,
  settings: MemorySettings,
  examDay?: string,
): (Of & { memory: KnownMemory })[] {
  const { timeZone, rolloverHour } = settings;
  const dayOf = (moment: number) => localDay(moment, timeZone, rolloverHour);
  const today = dayOf(at);
  const daysLeft = examDay === undefined ? undefined : daysBetween(today, examDay);
  const isEve = daysLeft === 0 || daysLeft === 1;
  return facts.flatMap((fact) => {
    const memory = isEve ? dueByExam(fact.memory, today, settings) : fact.memory;
    if (memory.type === 'new' || isSuspended(memory, fact)) return [];
    const isPutOff = fact.buriedOn === today && dayOf(memory.due) <= today;
    const due = isPutOff ? addLocalDays(at, 1, timeZone, rolloverHour) : memory.due;
    return [{ ...fact, memory: { ...memory, due } }];
  });
}
