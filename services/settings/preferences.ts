import { z } from 'zod';

export const themes = ['system', 'light', 'dark'] as const;
export const motions = ['system', 'reduced'] as const;
/** *auto*: what the browser asks for. */
export const languages = ['auto', 'en', 'fr'] as const;

/** How the site looks and behaves for someone; every page needs it, so it comes with the viewer. */
export const displayPreferencesSchema = z.object({
  theme: z.enum(themes),
  language: z.enum(languages),
  motion: z.enum(motions),
  /** Whether buttons show their keys. */
  keyHints: z.boolean(),
  /** Whether a right answer moves on by itself; never under reduced motion. */
  autoAdvance: z.boolean(),
});
export type DisplayPreferences = z.infer<typeof displayPreferencesSchema>;

export const defaultDisplay: DisplayPreferences = {
  theme: 'system',
  language: 'auto',
  motion: 'system',
  keyHints: true,
  autoAdvance: true,
};

/** How a learner likes to learn; nothing of it changes what is remembered. */
export const reviewPreferencesSchema = displayPreferencesSchema.extend({
  /** Whether to be asked how sure one is, before the verdict. */
  askCertainty: z.boolean(),
  /** Whether days in a row are shown, last and small; they are counted all the same. */
  showStreak: z.boolean(),
  /** Whether answers may be counted, without a name, in the statistics that a pack's author sees. */
  sharesAnswers: z.boolean(),
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
  ...defaultDisplay,
  askCertainty: false,
  showStreak: true,
  sharesAnswers: false,
  newPerDay: 20,
  reviewsPerDay: 200,
  order: 'mixed',
  buttons: 4,
  faces: 'ladder',
  typeIn: false,
  relief: {},
};
