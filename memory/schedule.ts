import { createRandom } from '@/quizzes/generation/random';
import { type FsrsState, fsrsOf, fuzzRange } from './fsrs';
import { nextStep } from './learning-steps';
import { addLocalDays } from './local-day';
import type { KnownMemory, Memory } from './memory';
import { elapsedDays } from './retrievability';
import type { Grade } from './review';
import type { MemorySettings } from './settings';

/** Minutes of a day: a step as long as this is scheduled by the day. */
const dayMin = 1440;

export type When = { factId: string; at: number };

/** FSRS's state of a memory, before anything is known: none. */
export const stateOf = (memory: Memory): FsrsState | undefined => (memory.type === 'new' ? undefined : memory);

/** Days since the last review; 0 for a new memory. */
export const daysSince = (memory: Memory, at: number, settings: MemorySettings): number =>
  memory.type === 'new' ? 0 : elapsedDays(memory, at, settings);

/** The same state, grade and fact always get the same days; `reps` is the number of the review. */
function fuzz(interval: number, elapsed: number, { factId, reps }: { factId: string; reps: number }, settings: MemorySettings) {
  if (!settings.isFuzzed || interval < 2.5) return interval;
  const { least, greatest } = fuzzRange(interval, elapsed, settings.maximumIntervalDays);
  const chance = createRandom(0).fork(factId).fork(String(reps)).real();
  return Math.floor(chance * (greatest - least + 1) + least);
}

/**
 * The whole days until a memory of this stability falls to the desired retention: stability × modifier, rounded, at least 1, at most
 * the maximum, then fuzzed (ts-fsrs, `next_interval`).
 */
export function intervalDays(
  stability: number,
  elapsed: number,
  fact: { factId: string; reps: number },
  settings: MemorySettings,
): number {
  const days = Math.max(1, Math.round(stability * fsrsOf(settings).intervalModifier));
  return fuzz(Math.min(days, settings.maximumIntervalDays), elapsed, fact, settings);
}

/** Hard is at most Good, Good a day more than Hard, Easy a day more than Good (ts-fsrs, BasicScheduler). */
function reviewedInterval(memory: KnownMemory, grade: Grade, { factId, at }: When, settings: MemorySettings): number {
  const elapsed = elapsedDays(memory, at, settings);
  const days = (of: Grade): number =>
    intervalDays(fsrsOf(settings).next(memory, elapsed, of).stability, elapsed, { factId, reps: memory.reps + 1 }, settings);
  const good = days(3);
  const hard = Math.min(days(2), good);
  if (grade === 2) return hard;
  const atLeast = Math.max(good, hard + 1);
  return grade === 3 ? atLeast : Math.max(days(4), atLeast + 1);
}

/**
 * The memory after a grade that led to `state`: type, step, due, reps and lapses as ts-fsrs's scheduler has them, with days counted
 * in the learner's zone. `state` is FSRS's own after the grade, or a mixture for evidence that may be luck; then `longestDays` is
 * what full evidence would have given. A success on the local day of the last review never makes a reviewed memory due later.
 */
export function schedule(memory: Memory, grade: Grade, state: FsrsState, when: When, settings: MemorySettings): KnownMemory {
  const { timeZone, rolloverHour, learningStepsMin, relearningStepsMin, leechAfterLapses } = settings;
  const elapsed = daysSince(memory, when.at, settings);
  const before = memory.type === 'new' ? { type: 'learning' as const, reps: 0, lapses: 0, step: 0 } : memory;
  const lapses = before.lapses + (memory.type === 'reviewed' && grade === 1 ? 1 : 0);
  const reps = before.reps + 1;
  const after = {
    stability: state.stability,
    difficulty: state.difficulty,
    lastAt: when.at,
    reps,
    lapses,
    isLeech: lapses >= leechAfterLapses,
  };
  const inDays = (days: number): number => addLocalDays(when.at, days, timeZone, rolloverHour);
  const steps = before.type === 'learning' ? learningStepsMin : relearningStepsMin;
  const next = nextStep(before.type, steps, before.step, grade);
  if (next) {
    const due = when.at + next.minutes * 60_000;
    const type = before.type === 'learning' ? 'learning' : 'relearning';
    return { type: next.minutes < dayMin ? type : 'reviewed', ...after, due, step: next.step };
  }
  const own = intervalDays(state.stability, elapsed, { factId: when.factId, reps }, settings);
  if (memory.type !== 'reviewed' || grade === 1) return { type: 'reviewed', ...after, due: inDays(own), step: 0 };
  const full = fsrsOf(settings).next(memory, elapsed, grade).stability;
  const graded = reviewedInterval(memory, grade, when, settings);
  const due = inDays(state.stability === full ? graded : Math.min(own, graded));
  return { type: 'reviewed', ...after, due: elapsed === 0 ? Math.min(due, memory.due) : due, step: 0 };
}
