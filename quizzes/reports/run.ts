import type { Fact } from '@/quizzes/facts/fact';
import { type Blueprint, blueprintOf } from '@/quizzes/generation/blueprint';
import { generateQuiz } from '@/quizzes/generation/generate-quiz';
import { type Item, type ItemKind, itemKinds } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';

/** The quizzes of one seed after another, as they were made. */
export type Run = { pack: Pack; quizzes: readonly { seed: number; items: readonly Item[] }[]; items: readonly Item[] };

/** The items of one quiz; none when the pack has nothing to ask by these kinds. */
export function itemsOf(pack: Pack, blueprint: Blueprint, seed: number): readonly Item[] {
  const quiz = generateQuiz(pack, blueprint, seed);
  return quiz.ok ? quiz.value.items : [];
}

export function makeRun(pack: Pack, seeds: readonly number[], itemsPerQuiz: number, kinds: readonly ItemKind[] = []): Run {
  const blueprint = blueprintOf(itemsPerQuiz, { kinds: [...kinds] });
  const quizzes = seeds.map((seed) => ({ seed, items: itemsOf(pack, blueprint, seed) }));
  return { pack, quizzes, items: quizzes.flatMap(({ items }) => items) };
}

export const seedsFrom = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => first + index);

/** Counts by kind, with a zero for the kinds that did not come. */
export const countByKind = (items: readonly { kind: ItemKind }[]): Record<ItemKind, number> =>
  Object.fromEntries(itemKinds.map((kind) => [kind, items.filter((item) => item.kind === kind).length])) as Record<
    ItemKind,
    number
  >;

/** Throws when there is no such fact: an item is always of a fact of its pack. */
export function factOf(item: Pick<Item, 'factId'>, pack: Pack): Fact {
  const fact = pack.facts.find(({ id }) => id === item.factId);
  if (!fact) throw new Error(`There is no fact "${item.factId}" in the pack.`);
  return fact;
}

/** Facts that are to be asked for; the others have kinds of their own, or none. */
export const isAskable = ({ status, importance }: Fact): boolean =>
  (status === 'holds' || status === 'outdated') && importance !== 'soft';
