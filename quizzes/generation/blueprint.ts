import { z } from 'zod';
import { itemKinds } from '@/quizzes/kinds/item';

/** *practice*: feedback after each item. *assessed* (shown as "test"): no key leaves the server before it is handed in. */
export const attemptModes = ['practice', 'assessed'] as const;
export type AttemptMode = (typeof attemptModes)[number];

/** *recognition* lets choose, *recall* lets produce; *adaptive* takes what the learner's estimated recall of each fact asks for. */
export const difficulties = ['mixed', 'recognition', 'recall', 'adaptive'] as const;
export type Difficulty = (typeof difficulties)[number];

export const maximumItems = 50;
export const maximumConfusions = 12;

const factId = z.string().max(128);

/** How a quiz is asked for. Together with a pack version and a seed it decides every byte of the quiz. */
export const blueprintSchema = z.object({
  items: z.int().min(1).max(maximumItems),
  /** Empty means every kind; same for topics and facts. */
  kinds: z.array(z.enum(itemKinds)).max(itemKinds.length),
  topics: z.array(z.string().max(64)).max(50),
  factIds: z.array(factId).max(maximumItems),
  difficulty: z.enum(difficulties).default('mixed'),
  /** Estimated recall of each fact in the pack's order: a digit for tenths (7 is 0.7 to 0.8), "-" where nothing is known. Read by *adaptive*. */
  recall: z
    .string()
    .regex(/^[0-9-]*$/)
    .max(5000)
    .default(''),
  /** Observed confusions, [asked fact, fact whose value was given instead]: their values come first as distractors. */
  confusions: z
    .array(z.tuple([factId, factId]))
    .max(maximumConfusions)
    .default([]),
});
export type Blueprint = z.infer<typeof blueprintSchema>;

/** A blueprint of so many items, of every kind and topic unless `more` says otherwise. */
export const blueprintOf = (items: number, more: Partial<Blueprint> = {}): Blueprint => ({
  items,
  kinds: [],
  topics: [],
  factIds: [],
  difficulty: 'mixed',
  recall: '',
  confusions: [],
  ...more,
});

/** Seeds are whole numbers from 0 to 4294967295, so that they survive a link, a shout across a room and a 32-bit generator. */
export const seedSchema = z.int().min(0).max(0xffffffff);
