import { z } from 'zod';
import {
  type AttemptMode,
  attemptModes,
  type Blueprint,
  blueprintOf,
  blueprintSchema,
  difficulties,
  seedSchema,
} from '@/quizzes/generation/blueprint';
import type { ItemKind } from '@/quizzes/kinds/item';

export const defaultItems = 10;

export type QuizAddress = { seed: number; blueprint: Blueprint; mode: AttemptMode | undefined };

export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Commas in a link, or the same name several times as a form with checkboxes sends it. */
const list = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((text) => [text ?? []].flat().flatMap((part) => part.split(',').filter(Boolean)));
const whole = (text: string | undefined) => (text !== undefined && /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN);

const querySchema = z.object({
  seed: z.string().transform(whole).pipe(seedSchema),
  items: z.string().default(String(defaultItems)).transform(whole).pipe(z.int()),
  mode: z.enum(attemptModes).optional(),
  kinds: list,
  topics: list,
  facts: list,
  difficulty: z.enum(difficulties).optional(),
  recall: z.string().optional(),
  confused: list,
});

/** Reads a quiz out of a link's query; `undefined` when it can't be one. */
export function parseQuizAddress(query: Query): QuizAddress | undefined {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success) return undefined;
  const { seed, mode, items, kinds, topics, facts, difficulty, recall, confused } = parsed.data;
  const blueprint = blueprintSchema.safeParse({
    items,
    kinds,
    topics,
    factIds: facts,
    difficulty,
    recall,
    confusions: confused.map((pair) => pair.split('~')),
  });
  return blueprint.success ? { seed, mode, blueprint: blueprint.data } : undefined;
}

/** The link that makes this quiz again, for anyone. What is as usual is left out. */
export function quizHref(packId: string, { seed, blueprint, mode }: QuizAddress): string {
  const query = new URLSearchParams({ seed: String(seed), items: String(blueprint.items) });
  if (blueprint.kinds.length > 0) query.set('kinds', blueprint.kinds.join(','));
  if (blueprint.topics.length > 0) query.set('topics', blueprint.topics.join(','));
  if (blueprint.factIds.length > 0) query.set('facts', blueprint.factIds.join(','));
  if (blueprint.difficulty !== 'mixed') query.set('difficulty', blueprint.difficulty);
  if (blueprint.recall !== '') query.set('recall', blueprint.recall);
  if (blueprint.confusions.length > 0) query.set('confused', blueprint.confusions.map((pair) => pair.join('~')).join(','));
  if (mode) query.set('mode', mode);
  return `/packs/${packId}/quiz?${query}`;
}

/** The same quiz on paper. */
export const printHref = (packId: string, address: QuizAddress): string =>
  quizHref(packId, { ...address, mode: undefined }).replace('/quiz?', '/quiz/print?');

/** Kinds that make a learner tell two values apart. */
const drillKinds: readonly ItemKind[] = ['choice', 'true-false', 'matching', 'typed', 'cloze', 'numeric'];
/** Enough to come from choosing to typing. */
const drillItems = 8;

/** What asks for two confused facts, both several times; `undefined` unless `pair` is two different ids as in "a~b". */
export function drillBlueprint(pair: string): Blueprint | undefined {
  const [one, other, ...more] = pair.split('~');
  if (!one || !other || one === other || more.length > 0) return undefined;
  return blueprintOf(drillItems, {
    kinds: [...drillKinds],
    factIds: [one, other],
    confusions: [
      [one, other],
      [other, one],
    ],
  });
}

/** The link of a drill; without a pair, up to where it names one. */
export const drillHref = (packId: string, one?: string, other?: string): string =>
  `/packs/${packId}/quiz?drill=${one && other ? encodeURIComponent(`${one}~${other}`) : ''}`;

/** A seed for a new quiz: chance is made here, at the edge, and is a parameter from here on. */
export const freshSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
