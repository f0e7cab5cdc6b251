import { z } from 'zod';
import { citationSchema, factSchema } from '@/quizzes/facts/fact';

/** A pack: one document, the facts read out of it, and the topics they are grouped under. */
export const packSourceSchema = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1),
  /** What it covers, in a sentence. */
  summary: z.string().min(1),
  /** BCP 47 tag of the document and of the items made from it. */
  language: z.string().min(2),
  topics: z.array(z.object({ id: z.string(), title: z.string() })).min(1),
  document: z.object({
    id: z.string(),
    title: z.string(),
    text: z.string().min(1),
    /** When the text was written, as far as it is known. */
    asOf: z.object({ from: z.string().optional(), to: z.string().optional() }),
    citation: citationSchema,
  }),
  facts: z.array(factSchema).min(1),
});
export type PackSource = z.infer<typeof packSourceSchema>;

/** A pack with its version, which is a hash of its content: the same version always makes the same quiz from a seed. */
export type Pack = PackSource & { version: string };
