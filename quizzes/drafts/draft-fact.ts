import { z } from 'zod';
import { factSchema } from '@/quizzes/facts/fact';

/**
 * A fact on its way into a pack, as rules, a model or a person propose it and a person decides. Like a fact, but what a person
 * need not think of is left out: its id, made once when it is first published, and what it gives away, which the program finds.
 */
export const draftFactSchema = factSchema.omit({ id: true, leaks: true }).extend({
  /** The id that it was published under; it stays when the fact is changed. */
  factId: factSchema.shape.id.optional(),
  /** How sure the proposer is, from 0 to 1; a person's own have none. */
  confidence: z.number().min(0).max(1).optional(),
  /** Codes of what made it surer or less sure, for the interface to put into words. */
  reasons: z.array(z.string()).default([]),
});
export type DraftFact = z.infer<typeof draftFactSchema>;

/** What is true of the whole text. */
export type DraftFrame = {
  id: string;
  title: string;
  summary: string;
  language: string;
  citation: { title: string; url?: string | undefined };
  asOf: { from?: string | undefined; to?: string | undefined };
  text: string;
  topics: readonly { id: string; title: string }[];
};
