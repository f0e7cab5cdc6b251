import { z } from 'zod';

const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const stepsMin = z.array(z.number().int().min(1).max(10_080)).max(10);

export const memorySettingsSchema = z.object({
  /** The recall to hold, from 0.7 to 0.99: a fact is due when it has fallen to this. */
  desiredRetention: z.number().min(0.7).max(0.99),
  maximumIntervalDays: z.number().int().min(1).max(36_500),
  /** Minutes until a new fact comes back, step by step, before it is scheduled by the day. Empty: by the day at once. */
  learningStepsMin: stepsMin,
  /** The same after a lapse. */
  relearningStepsMin: stepsMin,
  /** A fact that lapsed so often is a leech. */
  leechAfterLapses: z.number().int().min(1).max(99),
  /** The 21 parameters of FSRS-6. */
  weights: z.array(z.number()).length(21).readonly(),
  /** IANA name, such as "Europe/Berlin". */
  timeZone: z.string().max(64).refine(isTimeZone, 'This is no time zone of the IANA list.'),
  /** The hour at which the learner's day begins: what is answered before it belongs to the day before. */
  rolloverHour: z.number().int().min(0).max(23),
  /** Whether intervals of three days and more vary a little, so that facts learned together don't stay together. */
  isFuzzed: z.boolean(),
});
export type MemorySettings = z.infer<typeof memorySettingsSchema>;

/** The published parameters of FSRS-6 (open-spaced-repetition/fsrs-rs, `DEFAULT_PARAMETERS`). */
const defaultWeights: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014,
  1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

export const defaultSettings: MemorySettings = {
  desiredRetention: 0.9,
  maximumIntervalDays: 36_500,
  learningStepsMin: [1, 10],
  relearningStepsMin: [10],
  leechAfterLapses: 8,
  weights: defaultWeights,
  timeZone: 'UTC',
  rolloverHour: 4,
  isFuzzed: true,
};
