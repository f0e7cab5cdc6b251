import type { FactObject } from '@/quizzes/facts/fact';
import { objectText } from '@/quizzes/facts/object-text';
import type { Random } from '../random';
import { wordingFor } from '../wording';
import type { Distractor } from './distractor';

export type FigureObject = Extract<FactObject, { type: 'year' | 'decade' | 'count' | 'money' }>;

export const isFigure = (object: FactObject | undefined): object is FigureObject =>
  object !== undefined && ['year', 'decade', 'count', 'money'].includes(object.type);

/** The rounding of a number: the largest power of ten that divides it (127 → 1, 5,400 → 100). */
export const grainOf = (value: number): number => {
  if (value === 0 || !Number.isInteger(value)) return Number.isInteger(value) ? 1 : grainOf(Math.round(value * 1000)) / 1000;
  let grain = 1;
  while (value % (grain * 10) === 0 && grain < 1e21) grain *= 10;
  return grain;
};

/** Whether a figure may stand beside the key: of the same rounding, and neither five times as large nor as small. */
export const isLikeFigure = (key: number, other: number): boolean =>
  grainOf(key) === grainOf(other) && other >= key / 5 && other <= key * 5;

/** Whether another figure is near enough to be believed: a lifetime for years and decades. */
export const isInReach = (key: FigureObject, other: FactObject): boolean => {
  if (!isFigure(other)) return false;
  if (key.type === 'year' || key.type === 'decade') return Math.abs(other.value - key.value) <= 60;
  return isLikeFigure(key.value, other.value);
};

const isSpaced = (candidate: number, taken: readonly number[], share: number): boolean =>
  taken.every((other) => Math.abs(candidate - other) >= share * Math.min(Math.abs(candidate), Math.abs(other)));

const tries = 60;

/** Above or below the key: log-uniform within a factor of `spread`, at the key's own rounding, or a step of a finer one. */
function nextCount(object: Extract<FigureObject, { type: 'count' | 'money' }>, isLoose: boolean, random: Random) {
  const { value, qualifier } = object;
  const ownGrain = grainOf(value);
  // Too round to move: every neighbour at the same rounding would be a fifth away or more. A lone lie may be less round.
  const isTooRound = ownGrain / value > 0.2 && ownGrain > 1;
  if (value <= 0 || (isTooRound && !isLoose)) return () => undefined;
  const grain = isTooRound ? ownGrain / 10 : ownGrain;
  // Rough figures need a distance, and so more room for two on one side; small ones have few neighbours at all.
  const [spread, share] = qualifier === 'exact' ? [value < 10 * grain ? 2.6 : 1.6, 0.06] : [2.6, 0.22];
  return (direction: -1 | 1, taken: readonly number[]): number | undefined => {
    for (let count = 0; count < tries; count += 1) {
      // Fifteen digits: what a decimal fraction leaves behind them would show that it was computed.
      const candidate = Number((Math.round((value * spread ** (random.real() * direction)) / grain) * grain).toPrecision(15));
      const isSide = direction === 1 ? candidate > value : candidate < value && candidate > 0;
      if (isSide && grainOf(candidate) === grain && isSpaced(candidate, taken, share)) return candidate;
    }
    return undefined;
  };
}

const nextStep = (value: number, step: number, least: number, most: number, random: Random) => {
  return (direction: -1 | 1, taken: readonly number[]): number | undefined => {
    for (let count = 0; count < tries; count += 1) {
      const candidate = value + direction * step * random.int(least, most);
      if (!taken.includes(candidate)) return candidate;
    }
    return undefined;
  };
};

/** A made-up figure on one side of the key that is none of those taken. */
function nextFigure(object: FigureObject, isLoose: boolean, random: Random) {
  switch (object.type) {
    case 'year':
      return nextStep(object.value, 1, 2, 30, random);
    case 'decade':
      return nextStep(object.value, 10, 1, 4, random);
    default:
      return nextCount(object, isLoose, random);
  }
}

const asDistractor = (object: FigureObject, language: string): Distractor => {
  const text = objectText(object);
  return { text, object, origin: { type: 'perturbation' }, about: wordingFor(language).notGiven(text) };
};

const figureOf = ({ object }: Distractor): number => (isFigure(object) ? object.value : Number.NaN);

/**
 * So many wrong figures below and above the key, taken from `found` first and made up where those run out; `undefined` when
 * one side can't be filled. How many lie below is the caller's draw: symmetric sets would make the middle one the key too often.
 */
export function figuresAround(
  object: FigureObject,
  found: readonly Distractor[],
  sides: { below: number; above: number },
  random: Random,
  language: string,
): Distractor[] | undefined {
  const next = nextFigure(object, false, random);
  const chosen: Distractor[] = [];
  for (const [direction, wanted] of [
    [-1, sides.below],
    [1, sides.above],
  ] as const) {
    const here = found.filter((distractor) => direction * (figureOf(distractor) - object.value) > 0).slice(0, wanted);
    chosen.push(...here);
    for (let count = here.length; count < wanted; count += 1) {
      const value = next(direction, [object.value, ...chosen.map(figureOf)]);
      if (value === undefined) return undefined;
      chosen.push(asDistractor({ ...object, value }, language));
    }
  }
  return chosen;
}

/** Made-up figures to be claimed one at a time, where no others stand beside them. */
export function loneFigures(object: FigureObject, random: Random, language: string): Distractor[] {
  // Only what stays below it contradicts "over 100": nothing above, nothing that implies it.
  const isOver = 'qualifier' in object && object.qualifier === 'over';
  const wording = isOver ? { ...object, qualifier: random.pick(['about', 'almost'] as const) } : object;
  const next = nextFigure(wording, true, random);
  const values: number[] = [object.value];
  for (const direction of isOver ? ([-1, -1, -1] as const) : ([-1, 1, -1, 1] as const)) {
    const value = next(direction, values);
    if (value !== undefined) values.push(value);
  }
  return values.slice(1).map((value) => asDistractor({ ...wording, value }, language));
}
