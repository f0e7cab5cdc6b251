import type { Fact } from '@/quizzes/facts/fact';
import type { ItemKind } from '@/quizzes/kinds/item';
import type { Blueprint } from './blueprint';
import { favourOf, recallAt } from './ladder';
import type { Random } from './random';

/** How often a kind should come beside the others; what takes long comes rarely. */
const weights: Readonly<Record<ItemKind, number>> = {
  choice: 3,
  'multiple-response': 1,
  'true-false': 2,
  typed: 2,
  cloze: 1.5,
  numeric: 2,
  ordering: 1.5,
  matching: 1.5,
  evidence: 1,
  'spot-error': 1,
  update: 0.6,
};

/** One of these in a quiz is enough, if there are other kinds to choose from. */
const lengthy: readonly ItemKind[] = ['ordering', 'matching'];

/** Kinds that few facts can be asked by: now and then one of them goes first, or it would hardly ever come. */
const rare: readonly (ItemKind | undefined)[] = ['ordering', 'matching', 'multiple-response', undefined, undefined];

/** The kind that goes first in this quiz until it has come once. */
export const rareKind = (random: Random): ItemKind | undefined => random.pick(rare);

/** Whether the fact is one of the few that the rare kind may ask. */
export const suitsRareKind = (first: ItemKind | undefined, { object }: Fact): boolean =>
  first === 'multiple-response'
    ? object.type === 'set'
    : first === 'ordering'
      ? object.type === 'year' || object.type === 'sequence'
      : first === 'matching' && ['year', 'name', 'place'].includes(object.type);

/** The kinds in the order in which the fact should be tried: those that the quiz lacks most, as the blueprint favours them. */
export function kindsByNeed(
  kinds: readonly ItemKind[],
  counts: ReadonlyMap<ItemKind, number>,
  blueprint: Blueprint,
  place: number,
  first: ItemKind | undefined,
  random: Random,
): ItemKind[] {
  const recall = blueprint.difficulty === 'adaptive' ? recallAt(blueprint.recall, place) : undefined;
  const need = (kind: ItemKind) =>
    kind === first && !counts.has(kind)
      ? 0
      : ((counts.get(kind) ?? 0) + 1) / (weights[kind] * favourOf(kind, blueprint.difficulty, recall));
  const open = kinds.filter((kind) => kinds.length <= 2 || !lengthy.includes(kind) || !counts.has(kind));
  const needs = new Map(open.map((kind) => [kind, need(kind)]));
  return random.shuffle(open).sort((a, b) => (needs.get(a) ?? 0) - (needs.get(b) ?? 0));
}
