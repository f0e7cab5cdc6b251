import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** The numbers below `count` in an order that the seed decides. */
export function shuffled(count: number, seed: number): number[] {
  const chance = xoroshiro128plus(seed);
  const rest = Array.from({ length: count }, (_, at) => at);
  return Array.from({ length: count }, () => rest.splice(uniformInt(chance, 0, rest.length - 1), 1)[0] ?? 0);
}
