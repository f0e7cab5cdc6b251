import { z } from 'zod';
import { itemKinds } from '@/quizzes/kinds/item';

/** *practice*: feedback after each item. *assessed* (shown as "test"): no key leaves the server before it is handed in. */
export const attemptModes = ['practice', 'assessed'] as const;
export type AttemptMode = (typeof attemptModes)[number];

export const maximumItems = 50;

/** How a quiz is asked for. Together with a pack version and a seed it decides every byte of the quiz. */
export const blueprintSchema = z.object({
  items: z.int().min(1).max(maximumItems),
  /** Empty means every kind; same for topics and facts. */
  kinds: z.array(z.enum(itemKinds)).max(itemKinds.length),
  topics: z.array(z.string().max(64)).max(50),
  factIds: z.array(z.string().max(128)).max(maximumItems),
});
export type Blueprint = z.infer<typeof blueprintSchema>;

/** Seeds are whole numbers from 0 to 4294967295, so that they survive a link, a shout across a room and a 32-bit generator. */
export const seedSchema = z.int().min(0).max(0xffffffff);
