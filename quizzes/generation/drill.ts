import type { Fact } from '@/quizzes/facts/fact';
import { generateItem } from '@/quizzes/kinds/generate-item';
import { type Item, type ItemKind, itemKinds } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import type { Blueprint } from './blueprint';
import { noSetting } from './distractors/distractor';
import type { Random } from './random';

/** Two facts that were mixed up, to be told apart. */
export type Drill = readonly [Fact, Fact];

/** From seeing the two side by side to producing each: what comes first helps with what comes later, on purpose. */
const steps: readonly ItemKind[] = ['choice', 'true-false', 'matching', 'spot-error', 'cloze', 'typed', 'numeric', 'evidence'];

/** The pair of a blueprint that asks for exactly two facts and names them as confused; `undefined` for any other. */
export function drillOf(pack: Pack, { factIds, confusions }: Blueprint): Drill | undefined {
  const [a, b] = factIds;
  if (factIds.length !== 2 || a === undefined || b === undefined) return undefined;
  if (!confusions.some((pair) => pair.includes(a) && pair.includes(b))) return undefined;
  const find = (id: string) => pack.facts.find((fact) => fact.id === id);
  const [first, second] = [find(a), find(b)];
  return first && second ? [first, second] : undefined;
}

/**
 * Items that ask both facts in turn, each by several kinds from recognition to recall. Unlike in a quiz, items may show what
 * others ask: to see the two together is the exercise.
 */
export function generateDrill(drill: Drill, pack: Pack, blueprint: Blueprint, random: Random): Item[] {
  const wished = blueprint.kinds.length > 0 ? blueprint.kinds : itemKinds;
  const items: Item[] = [];
  for (const kind of steps.filter((step) => wished.includes(step))) {
    for (const fact of random.fork(`turn ${kind}`).shuffle(drill)) {
      if (items.length === blueprint.items) return items;
      const item = generateItem(fact, kind, pack, random.fork(`${kind} ${fact.id}`), {
        ...noSetting,
        confusions: blueprint.confusions,
      });
      if (item.ok) items.push(item.value);
    }
  }
  return items;
}
