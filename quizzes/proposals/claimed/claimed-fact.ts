import { z } from 'zod';
import { qualifierSchema, textObjectSchema } from '@/quizzes/facts/fact';

export const figureTypes = ['year', 'decade', 'century', 'count', 'money', 'duration'] as const;

const words = (most: number) => z.string().trim().min(1).max(most);

/**
 * What a model claims that a text states. Nothing of it is believed: no offset is asked for, and each field is held against the text.
 * Whatever else it sends is refused.
 */
export const claimedFactSchema = z.strictObject({
  /** Words of the text, verbatim. */
  quote: words(1500),
  /** Words of the quote that are the value. */
  answer: words(300),
  type: z.enum([...figureTypes, ...textObjectSchema.shape.type.options, 'set']),
  subject: words(160),
  /** Of figures: years for a duration. */
  value: z.number().nullish(),
  unit: words(80).nullish(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullish(),
  qualifier: qualifierSchema.nullish(),
  members: z.array(words(200)).min(2).max(20).nullish(),
  /** Of the closed list; without one it brings words of its own. */
  predicate: words(60).nullish(),
  question: words(300).nullish(),
  /** With {object} where the value goes. */
  statement: words(400).nullish(),
  /** What happened in that year, as a noun phrase. */
  event: words(160).nullish(),
});
export type ClaimedFact = z.infer<typeof claimedFactSchema>;
