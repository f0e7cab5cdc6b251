import { FSRS, get_fuzz_range } from 'ts-fsrs';
import type { Grade } from './review';
import type { MemorySettings } from './settings';

/** The one file that imports ts-fsrs: importing it patches Date.prototype. */

export type FsrsState = { stability: number; difficulty: number };

/** FSRS-6 with a learner's parameters; days are whole and counted by the caller, so it knows no dates and no zone. */
export type Fsrs = {
  /** The state after a grade, `days` after the last review. Days 0 is FSRS's short-term formula. `undefined`: the first review. */
  next(state: FsrsState | undefined, days: number, grade: Grade): FsrsState;
  /** The chance of recall, from 0 to 1, `days` after the last review: (1 + factor · days / stability) ^ −w20. */
  recall(days: number, stability: number): number;
  /** Days, not rounded, until recall has fallen to the desired retention, per day of stability. */
  intervalModifier: number;
};

const models = new WeakMap<MemorySettings, Fsrs>();

/** The model of a learner's settings: the weights, clipped to FSRS-6's bounds, and the desired retention. */
export function fsrsOf(settings: MemorySettings): Fsrs {
  const known = models.get(settings);
  if (known) return known;
  const model = new FSRS({
    w: settings.weights,
    request_retention: settings.desiredRetention,
    relearning_steps: settings.relearningStepsMin.map((minutes) => `${minutes}m` as const),
    enable_fuzz: false,
  });
  const fsrs: Fsrs = {
    next: (state, days, grade) => model.next_state(state ?? null, days, grade),
    recall: (days, stability) => model.forgetting_curve(days, stability),
    intervalModifier: model.interval_modifier,
  };
  models.set(settings, fsrs);
  return fsrs;
}

/** The least and the greatest interval, in days, that fuzz may make of one (ts-fsrs's and Anki's table). */
export function fuzzRange(interval: number, elapsedDays: number, maximum: number): { least: number; greatest: number } {
  const { min_ivl, max_ivl } = get_fuzz_range(interval, elapsedDays, maximum);
  return { least: min_ivl, greatest: max_ivl };
}
