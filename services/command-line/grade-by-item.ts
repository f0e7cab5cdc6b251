import { z } from 'zod';
import { qualifierSchema } from '@/quizzes/facts/fact';
import { normalize } from '@/quizzes/facts/normalize';
import type { Grade } from '@/quizzes/grading/grade';
import { gradeItem } from '@/quizzes/kinds/grade-item';
import { type Item, itemKinds } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';

const texts = z.array(z.string());
const members = z.array(z.object({ accepted: texts })).min(1);

const rubricSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    accepted: texts.min(1),
    others: texts,
    form: z.enum(['name', 'phrase']).optional(),
    scope: z.string().optional(),
  }),
  z.object({ type: z.literal('year'), value: z.number(), precision: z.enum(['year', 'decade', 'century']), accepted: texts }),
  z.object({
    type: z.literal('quantity'),
    value: z.number(),
    qualifier: qualifierSchema,
    unit: z.string(),
    unitAliases: texts,
    otherUnits: texts.optional(),
    accepted: texts.optional(),
    tolerance: z.number(),
    scope: z.string().optional(),
  }),
  z.object({ type: z.literal('set'), members, open: z.boolean(), others: texts, scope: z.string().optional() }),
]);

/** What grading needs of an item as `quiz` prints it; anything else on it is left alone. */
const itemShape = z.object({
  kind: z.enum(itemKinds),
  options: z.array(z.object({ id: z.string(), text: z.string() })),
  key: texts,
  prompts: z.array(z.object({ id: z.string(), text: z.string() })).default([]),
  rubric: rubricSchema.optional(),
  correction: rubricSchema.optional(),
});
export type GradableItem = z.infer<typeof itemShape>;

const typedKinds: readonly string[] = ['typed', 'cloze', 'numeric'];

/** An item that can be graded: its key is among its options, or it has a rubric. */
export const gradableItemSchema = itemShape.refine(({ kind, options, key, rubric }) =>
  typedKinds.includes(kind)
    ? rubric !== undefined
    : key.length > 0 && key.every((id) => options.some((option) => option.id === id)),
);

/** What a line may give as a response: a text, several, or the answer to each prompt. */
export const givenSchema = z.union([
  z.string(),
  z.union([z.number(), z.boolean()]).transform(String),
  z.array(z.union([z.string(), z.number().transform(String)])),
  z.record(z.string(), z.union([z.string(), z.number().transform(String)])),
]);
export type Given = z.infer<typeof givenSchema>;

/** Several texts as one list. */
export const asText = (given: Given): string => (typeof given === 'string' ? given : Object.values(given).join(', '));

/** The texts of a list, also where they were given in one string. */
export const asTexts = (given: Given): string[] =>
  typeof given === 'string' ? given.split(/\s*(?:>|→|;|,)\s*/).filter((text) => text !== '') : Object.values(given);

/** An option by its id or its text; "" when it is neither. */
const optionOf = ({ options }: GradableItem, text: string): string =>
  (
    options.find(({ id }) => id === text) ??
    options.find((option) => option.text === text) ??
    options.find((option) => normalize(option.text) === normalize(text))
  )?.id ?? '';

function optionsOf(item: GradableItem, given: Given): string[] {
  const whole = typeof given === 'string' ? optionOf(item, given) : '';
  return whole ? [whole] : asTexts(given).map((text) => optionOf(item, text));
}

function pairsOf(item: GradableItem, given: Given): string[] {
  if (typeof given === 'string' || Array.isArray(given)) return optionsOf(item, given);
  return item.prompts.map(({ id, text }) => {
    const answer = Object.entries(given).find(([prompt]) => prompt === id || normalize(prompt) === normalize(text))?.[1];
    return answer === undefined ? '' : optionOf(item, answer);
  });
}

function responseTo(item: GradableItem, given: Given, correction: string | undefined): Response {
  const { kind } = item;
  switch (kind) {
    case 'typed':
    case 'cloze':
    case 'numeric':
      return { kind, text: asText(given) };
    case 'true-false': {
      const optionId = normalize(asText(given)) as 'true' | 'false';
      return { kind, optionId, ...(correction === undefined ? {} : { correction }) };
    }
    case 'ordering':
      return { kind, order: optionsOf(item, given) };
    case 'multiple-response':
      return { kind, optionIds: optionsOf(item, given) };
    case 'matching':
      return { kind, optionIds: pairsOf(item, given) };
    default:
      return { kind, optionId: optionOf(item, asText(given)) };
  }
}

/** Grades by the item itself, as the app does; options may be named by id or by text. */
export const gradeByItem = (item: GradableItem, given: Given, correction?: string): Grade =>
  gradeItem(item as unknown as Item, responseTo(item, given, correction));
