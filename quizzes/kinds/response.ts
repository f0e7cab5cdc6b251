import { z } from 'zod';

/** What the learner gave. `skip` is "I don't know": it counts as wrong and is never a guess. */
export const responseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('choice'), optionId: z.string().max(8) }),
  z.object({ kind: z.literal('multiple-response'), optionIds: z.array(z.string().max(8)).max(20) }),
  z.object({ kind: z.literal('true-false'), optionId: z.enum(['true', 'false']), correction: z.string().max(500).optional() }),
  z.object({ kind: z.literal('typed'), text: z.string().max(500) }),
  z.object({ kind: z.literal('cloze'), text: z.string().max(500) }),
  z.object({ kind: z.literal('numeric'), text: z.string().max(500) }),
  z.object({ kind: z.literal('ordering'), order: z.array(z.string().max(8)).max(20) }),
  /** Option ids in the order of the prompts; "" where nothing was chosen. */
  z.object({ kind: z.literal('matching'), optionIds: z.array(z.string().max(8)).max(20) }),
  z.object({ kind: z.literal('evidence'), optionId: z.string().max(8) }),
  z.object({ kind: z.literal('spot-error'), optionId: z.string().max(8) }),
  z.object({ kind: z.literal('update'), optionId: z.string().max(8) }),
  z.object({ kind: z.literal('skip') }),
]);
export type Response = z.infer<typeof responseSchema>;
export type ResponseTo<K extends string> = Extract<Response, { kind: K }>;
