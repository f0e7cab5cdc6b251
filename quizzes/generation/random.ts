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

type Generator = ReturnType<typeof xoroshiro128plus>;

/** A class, since a quiz forks thousands of these and most are never drawn from: each is set up at its first draw. */
class Stream implements Random {
  readonly #path: string;
  #generator: Generator | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  #start(): Generator {
    const generator = xoroshiro128plus(hash32(this.#path));
    // The first outputs still show the seed's bits.
    for (let warmUp = 0; warmUp < 4; warmUp++) generator.next();
    this.#generator = generator;
    return generator;
  }

  int(min: number, max: number): number {
    return uniformInt(this.#generator ?? this.#start(), min, max);
  }

  real(): number {
    return this.int(0, 0xffffff) / 0x1000000;
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('There is nothing to pick from.');
    return list[this.int(0, list.length - 1)] as T;
  }

  shuffle<T>(list: readonly T[]): T[] {
    const shuffled = [...list];
    for (let last = shuffled.length - 1; last > 0; last--) {
      const other = this.int(0, last);
      [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
    }
    return shuffled;
  }

  // The length before each label keeps "a" under "bc" apart from "ab" under "c".
  fork(label: string): Random {
    return new Stream(`${this.#path}/${label.length}:${label}`);
  }
}

/** The generator of a seed, a whole number from 0 to 4294967295. */
export const createRandom = (seed: number): Random => new Stream(String(seed));
