import { z } from 'zod';
import { type AttemptMode, attemptModes, type Blueprint, blueprintSchema, seedSchema } from '@/quizzes/generation/blueprint';

export const defaultItems = 10;

export type QuizAddress = { seed: number; blueprint: Blueprint; mode: AttemptMode | undefined };

const list = z
  .string()
  .optional()
  .transform((text) => (text ? text.split(',').filter(Boolean) : []));
const whole = (text: string | undefined) => (text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN);

const querySchema = z.object({
  seed: z.string().transform(whole).pipe(seedSchema),
  items: z.string().default(String(defaultItems)).transform(whole).pipe(z.int()),
  mode: z.enum(attemptModes).optional(),
  kinds: list,
  topics: list,
  facts: list,
});

/** Reads a quiz out of a link's query; `undefined` when it can't be one. */
export function parseQuizAddress(query: Readonly<Record<string, string | string[] | undefined>>): QuizAddress | undefined {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success) return undefined;
  const { seed, mode, items, kinds, topics, facts } = parsed.data;
  const blueprint = blueprintSchema.safeParse({ items, kinds, topics, factIds: facts });
  return blueprint.success ? { seed, mode, blueprint: blueprint.data } : undefined;
}

/** The link that makes this quiz again, for anyone. */
export function quizHref(packId: string, { seed, blueprint, mode }: QuizAddress): string {
  const query = new URLSearchParams({ seed: String(seed), items: String(blueprint.items) });
  if (blueprint.kinds.length > 0) query.set('kinds', blueprint.kinds.join(','));
  if (blueprint.topics.length > 0) query.set('topics', blueprint.topics.join(','));
  if (blueprint.factIds.length > 0) query.set('facts', blueprint.factIds.join(','));
  if (mode) query.set('mode', mode);
  return `/packs/${packId}/quiz?${query}`;
}

/** A seed for a new quiz: chance is made here, at the edge, and is a parameter from here on. */
export const freshSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
