import type { FactObject } from '@/quizzes/facts/fact';
import { objectText } from '@/quizzes/facts/object-text';
import type { Random } from '../random';
import type { Distractor, DistractorSource } from './distractor';

/** The rounding of a number: the largest power of ten that divides it (127 → 1, 5,400 → 100). */
const grainOf = (value: number): number => {
  let grain = 1;
  while (value % (grain * 10) === 0 && grain < 1e12) grain *= 10;
  return grain;
};

/** So many values below and above that the key's rank among three is drawn first; otherwise the middle one is the key too often. */
function valuesAround(
  value: number,
  next: (direction: -1 | 1, taken: readonly number[]) => number | undefined,
  random: Random,
): number[] {
  const below = random.int(0, 2);
  const taken: number[] = [value];
  for (const direction of [...Array(below).fill(-1), ...Array(2 - below).fill(1)] as (-1 | 1)[]) {
    const found = next(direction, taken);
    if (found !== undefined) taken.push(found);
  }
  return taken.slice(1);
}

const spaced = (candidate: number, taken: readonly number[], share: number): boolean =>
  taken.every((other) => Math.abs(candidate - other) >= share * Math.min(Math.abs(candidate), Math.abs(other)));

/** Log-uniform within a factor of `spread`, at the key's own rounding: a rounder number would show that it was made up. */
function nextCount(value: number, spread: number, share: number, random: Random) {
  const grain = grainOf(value);
  return (direction: -1 | 1, taken: readonly number[]): number | undefined => {
    for (let tries = 0; tries < 60; tries += 1) {
      const factor = spread ** (random.real() * direction);
      const candidate = Math.round((value * factor) / grain) * grain;
      const isSide = direction === 1 ? candidate > value : candidate < value;
      if (isSide && grainOf(candidate) === grain && spaced(candidate, taken, share)) return candidate;
    }
    return undefined;
  };
}

const nextYear = (value: number, random: Random) => (direction: -1 | 1, taken: readonly number[]) => {
  for (let tries = 0; tries < 60; tries += 1) {
    const candidate = value + direction * random.int(2, 30);
    if (!taken.includes(candidate)) return candidate;
  }
  return undefined;
};

const nextDecade = (value: number, random: Random) => (direction: -1 | 1, taken: readonly number[]) => {
  for (let tries = 0; tries < 60; tries += 1) {
    const candidate = value + direction * 10 * random.int(1, 4);
    if (!taken.includes(candidate)) return candidate;
  }
  return undefined;
};

function perturbed(object: FactObject, random: Random): FactObject[] {
  switch (object.type) {
    case 'count':
    case 'money': {
      const grain = grainOf(object.value);
      // Too round to move: every neighbour at the same rounding would be a fifth away or more.
      if (object.value <= 0 || grain / object.value > 0.2) return [];
      // Rough figures need a distance, and so more room for two on one side.
      const [spread, share] = object.qualifier === 'exact' ? [1.6, 0.06] : [2.6, 0.22];
      return valuesAround(object.value, nextCount(object.value, spread, share, random), random).map((value) => ({
        ...object,
        value,
      }));
    }
    case 'year':
      return valuesAround(object.value, nextYear(object.value, random), random).map((value) => ({ ...object, value }));
    case 'decade': {
      const values = valuesAround(object.value, nextDecade(object.value, random), random);
      return values.map((value) => ({ ...object, value }));
    }
    // The century after this one is no plausible answer, and one side only would show the key's rank.
    default:
      return [];
  }
}

/** Other numbers of the same rounding; the last resort, because feedback has little to say about them. */
export const perturbation: DistractorSource = (fact, _pack, random) =>
  perturbed(fact.object, random).map((object): Distractor => {
    const text = objectText(object);
    return { text, object, origin: { type: 'perturbation' }, about: `The text does not give ${text} here.` };
  });
