import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance as a parameter: the same seed and the same calls give the same results on any machine. */
export type Random = {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** A real number from 0 up to but not including 1, in steps of 2^-24. */
  real(): number;
  /** One member; throws on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** A new list in random order (Fisher–Yates). */
  shuffle<T>(list: readonly T[]): T[];
  /** An independent generator that depends on the seed and the label alone, not on what was drawn before. */
  fork(label: string): Random;
};

/** FNV-1a with the finalizer of MurmurHash3, so that neighbouring seeds give unrelated generators. */
const hash32 = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

const fromPath = (path: string): Random => {
  const generator = xoroshiro128plus(hash32(path));
  // The first outputs still show the seed's bits.
  for (let warmUp = 0; warmUp < 4; warmUp++) generator.next();
  const int = (min: number, max: number): number => uniformInt(generator, min, max);
  return {
    int,
    real: () => int(0, 0xffffff) / 0x1000000,
    pick: (list) => {
      if (list.length === 0) throw new Error('There is nothing to pick from.');
      return list[int(0, list.length - 1)] as (typeof list)[number];
    },
    shuffle: (list) => {
      const shuffled = [...list];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = int(0, last);
        [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]] as [(typeof shuffled)[0], (typeof shuffled)[0]];
      }
      return shuffled;
    },
    fork: (label) => fromPath(JSON.stringify([path, label])),
  };
};

/** The generator of a seed, a whole number from 0 to 4294967295. */
export const createRandom = (seed: number): Random => fromPath(String(seed));
