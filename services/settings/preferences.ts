import { z } from 'zod';

/** How a learner likes to review; nothing of it changes what is remembered. */
export const reviewPreferencesSchema = z.object({
  /** New facts a local day and pack. */
  newPerDay: z.int().min(0).max(9999),
  /** Facts due a local day and pack. */
  reviewsPerDay: z.int().min(0).max(9999),
  order: z.enum(['due-first', 'new-first', 'mixed']),
  buttons: z.union([z.literal(4), z.literal(2)]),
  /** *ladder*: to recognise first what is hardly known; *plain*: front and back always. */
  faces: z.enum(['ladder', 'plain']),
  /** Whether to type the answer where the fact allows it. */
  typeIn: z.boolean(),
  /** Per pack, relief after a pause: until this local day, so many of what was overdue a day. */
  relief: z.record(z.string().max(128), z.object({ until: z.iso.date(), perDay: z.int().min(1).max(9999) })),
});
export type ReviewPreferences = z.infer<typeof reviewPreferencesSchema>;

export const defaultPreferences: ReviewPreferences = {
  newPerDay: 20,
  reviewsPerDay: 200,
  order: 'mixed',
  buttons: 4,
  faces: 'ladder',
  typeIn: false,
  relief: {},
};
