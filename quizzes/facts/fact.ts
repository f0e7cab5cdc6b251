import { z } from 'zod';

/**
 * A fact is typed, sourced and dated: what a sentence of the document says about a subject, where exactly it says so,
 * and whether that still holds. The model is Wikidata's statement (value, qualifiers, references, rank).
 */

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug: lower-case letters, digits and single hyphens');

/** How a quantity is meant. "over 100" is an interval: every number above 100 agrees with it, and "over 80" is implied by it. */
export const qualifierSchema = z.enum(['exact', 'over', 'about', 'almost']);
export type Qualifier = z.infer<typeof qualifierSchema>;

const textTypes = [
  'name',
  'acronym',
  'place',
  'class',
  'role',
  'aim',
  'actor',
  'topic',
  'quality',
  'event',
  'document',
  'right',
  'language',
  'task',
  'cause',
] as const;

export const textObjectSchema = z.object({ type: z.enum(textTypes), value: z.string().min(1) });

export const factObjectSchema = z.discriminatedUnion('type', [
  textObjectSchema,
  z.object({ type: z.literal('year'), value: z.int() }),
  z.object({ type: z.literal('decade'), value: z.int().multipleOf(10) }),
  z.object({ type: z.literal('century'), value: z.int() }),
  z.object({ type: z.literal('duration'), value: z.string().min(1), years: z.number().positive(), qualifier: qualifierSchema }),
  z.object({ type: z.literal('count'), value: z.number(), unit: z.string().min(1), qualifier: qualifierSchema }),
  z.object({
    type: z.literal('money'),
    value: z.number(),
    currency: z.string().length(3),
    per: z.enum(['year', 'month', 'day']).optional(),
    qualifier: qualifierSchema,
  }),
  z.object({
    type: z.literal('set'),
    members: z.array(z.object({ text: z.string().min(1), aliases: z.array(z.string()) })).min(2),
    open: z.boolean(),
  }),
  z.object({
    type: z.literal('sequence'),
    /** In the right order; `at` is what orders them, `factId` the fact that dates the member. */
    members: z
      .array(z.object({ text: z.string().min(1), aliases: z.array(z.string()), at: z.int(), factId: slug.optional() }))
      .min(3),
  }),
]);
export type FactObject = z.infer<typeof factObjectSchema>;

/** A date as precise as it is known: "2007", "2007-11", "2007-11-30". */
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
/** Both ends may be unknown: the text says "currently" and has no date. */
export const asOfSchema = z.object({ from: partialDate.optional(), to: partialDate.optional() });

export const citationSchema = z.object({ title: z.string().min(1), url: z.url().optional() });

/** W3C text position and text quote selectors in one. Offsets are UTF-16, half open, into the document's text. */
export const sourceSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
  answerStart: z.int().nonnegative(),
  answerEnd: z.int().positive(),
});
export type FactSource = z.infer<typeof sourceSchema>;

/**
 * Where reality has moved on: never shown as "today", always with its own date and citation. `object` is the newer value of the
 * very same claim, of the fact's own type and unit; without it (when only something similar is known) there is no update item.
 */
export const supersededBySchema = z.object({
  text: z.string().min(1),
  asOf: z.string().min(1),
  citation: citationSchema,
  object: factObjectSchema.optional(),
});

/** The value of the same claim at another date, with its own source: a temporal neighbour. */
export const otherDateSchema = z.object({ object: factObjectSchema, asOf: partialDate, citation: citationSchema });

/** What the text used to say of the same claim, in the author's earlier version, and until when that was published. */
export const formerSchema = z.object({ object: factObjectSchema, until: z.iso.datetime() });
export type Former = z.infer<typeof formerSchema>;

export const factSchema = z.object({
  id: slug,
  /** `name` is used in stems and always complete: never a pronoun, never copied from a subjectless sentence. */
  subject: z.object({ name: z.string().regex(/\S/, 'a name'), aliases: z.array(z.string()) }),
  /** Id in the closed list of `quizzes/facts/predicates`. */
  predicate: slug,
  /** Further slots that the predicate's stems may use, such as { year: '1952' }. */
  qualifiers: z.record(z.string(), z.string()),
  object: factObjectSchema,
  topic: slug,
  status: z.enum(['holds', 'outdated', 'disputed', 'garbled']),
  importance: z.enum(['core', 'detail', 'soft']),
  asOf: asOfSchema.optional(),
  source: sourceSchema,
  /** Further sentences that say the same (a duplicate is evidence, not a second fact). */
  alsoIn: z.array(sourceSchema),
  /** Also right when typed. Disjoint from `denied`. */
  aliases: z.array(z.string()),
  /** Near twins that are wrong, however few letters away. */
  denied: z.array(z.string()),
  /** Sibling group: facts of one group and unit are each other's distractors. */
  group: slug,
  /** Facts that give this one away, or that it gives away: never in one quiz. Symmetric. */
  leaks: z.array(slug),
  supersededBy: supersededBySchema.optional(),
  /** The same claim at other dates. Wrong for the text's date, and plausible. */
  otherDates: z.array(otherDateSchema).default([]),
  /** Values that earlier versions of the pack gave, the latest last; whoever learned one is asked for the present one. None: absent. */
  formerly: z.array(formerSchema).optional(),
  /** What a learner should know about a doubtful text, shown with the feedback. */
  caution: z.string().optional(),
});
export type Fact = z.infer<typeof factSchema>;
