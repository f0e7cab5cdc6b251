import { createRandom } from '@/quizzes/generation/random';
import { generateItem } from '@/quizzes/kinds/generate-item';
import type { Item, ItemKind } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import { chiSquareUniform } from '@/quizzes/statistics/chi-square';

/** How often the key stood in each place, first to last. */
export type PositionCounts = { kind: ItemKind; options: number; counts: number[]; statistic: number; p: number };
export type FactPositions = { factId: string; items: number; shares: number[] };

const placeOf = ({ options, key }: Item): number => options.findIndex(({ id }) => key.includes(id));

const countPlaces = (items: readonly Item[], size: number): number[] => {
  const counts = Array.from({ length: size }, () => 0);
  for (const item of items) counts[placeOf(item)] = (counts[placeOf(item)] ?? 0) + 1;
  return counts;
};

const drawnKinds: readonly ItemKind[] = ['choice', 'update', 'evidence'];

/** Items with one key whose options are not in the order of a passage, by their kind and number of options. */
export const positionsOf = (items: readonly Item[]): PositionCounts[] =>
  drawnKinds.flatMap((kind) => {
    const drawn = items.filter((item) => item.kind === kind);
    const sizes = [...new Set(drawn.map(({ options }) => options.length))].sort((a, b) => a - b);
    return sizes.map((size) => {
      const counts = countPlaces(
        drawn.filter(({ options }) => options.length === size),
        size,
      );
      return { kind, options: size, counts, ...chiSquareUniform(counts) };
    });
  });

const tries = 24;
const itemsPerFact = 600;
const mostDraws = 2000;

/** For each fact that is asked with four options: in what share of its items the key stands where, over many draws. */
export function positionsByFact(pack: Pack): FactPositions[] {
  return pack.facts.flatMap((fact) => {
    const chance = createRandom(0).fork(`positions ${fact.id}`);
    const items: Item[] = [];
    for (let draw = 0; draw < mostDraws && items.length < itemsPerFact; draw += 1) {
      if (draw === tries && items.length === 0) break;
      const made = generateItem(fact, 'choice', pack, chance.fork(String(draw)));
      if (made.ok && made.value.options.length === 4) items.push(made.value);
    }
    if (items.length < itemsPerFact / 4) return [];
    return [{ factId: fact.id, items: items.length, shares: countPlaces(items, 4).map((count) => count / items.length) }];
  });
}
