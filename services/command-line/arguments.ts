import { parseArgs } from 'node:util';
import { attemptModes, blueprintSchema, difficulties, maximumItems, seedSchema } from '@/quizzes/generation/blueprint';
import { itemKinds } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { loadPack } from '../packs/load-pack';

/** What a person or a script asked for can't be done: one sentence on stderr, exit 2, nothing on stdout. */
export class UsageError extends Error {}

/** Runs a command and turns a usage error into its sentence. */
export function runCommand(main: () => Promise<void>): void {
  main().catch((error: Error) => {
    console.error(error instanceof UsageError ? error.message : error);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  });
}

/** Options by name, as strings; anything that is not listed is refused. */
export function readOptions<N extends string>(names: readonly N[]): Partial<Record<N, string>> {
  try {
    const { values } = parseArgs({ options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])) });
    return values as Partial<Record<N, string>>;
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

/** The pack that `--pack ID` or `--pack-file PATH` names. */
export async function readPack(options: { pack?: string; 'pack-file'?: string }): Promise<Pack> {
  const path = options['pack-file'];
  if (options.pack === undefined && path === undefined) throw new UsageError('Say which pack: --pack iom, or --pack-file PATH.');
  const loaded = await loadPack(options.pack ?? '', path);
  if (!loaded.ok) throw new UsageError(loaded.error.message);
  return loaded.value;
}

const whole = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN);

export const quizOptions = ['seed', 'items', 'kinds', 'topics', 'facts', 'difficulty', 'mode'] as const;

const list = (text: string | undefined): string[] => (text === undefined ? [] : text.split(',').filter(Boolean));

/** Seed and blueprint from their options, each checked with a sentence of its own. Topics and facts are the pack's to check. */
export function readQuizOptions(options: Partial<Record<(typeof quizOptions)[number], string>>) {
  const seed = seedSchema.safeParse(whole(options.seed ?? ''));
  if (!seed.success)
    throw new UsageError(`The seed is a whole number from 0 to 4294967295, such as --seed 7; this is "${options.seed ?? ''}".`);
  const kinds = list(options.kinds);
  const unknown = kinds.find((kind) => !(itemKinds as readonly string[]).includes(kind));
  if (unknown !== undefined)
    throw new UsageError(`There is no kind of item called "${unknown}"; there are ${itemKinds.join(', ')}.`);
  const mode = options.mode ?? 'practice';
  if (!(attemptModes as readonly string[]).includes(mode))
    throw new UsageError(`The mode is ${attemptModes.join(' or ')}; this is "${mode}".`);
  const difficulty = options.difficulty ?? 'mixed';
  if (!(difficulties as readonly string[]).includes(difficulty))
    throw new UsageError(`The difficulty is ${difficulties.join(', ')}; this is "${difficulty}".`);
  const items = blueprintSchema.shape.items.safeParse(whole(options.items ?? '10'));
  if (!items.success) throw new UsageError(`The number of items is from 1 to ${maximumItems}; this is "${options.items ?? ''}".`);
  const blueprint = blueprintSchema.safeParse({
    items: items.data,
    kinds,
    topics: list(options.topics),
    factIds: list(options.facts),
    difficulty,
  });
  if (!blueprint.success) throw new UsageError('There are too many kinds, topics or facts in this list.');
  return { seed: seed.data, blueprint: blueprint.data };
}
