import { editDistance } from './edit-distance';

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
  'fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const irregular = 'first second third fifth eighth ninth twelfth'.split(' ');
const irregularValues = [1, 2, 3, 5, 8, 9, 12];

const cardinals = new Map<string, number>([
  ...units.split(' ').map((word, value) => [word, value] as const),
  ...tens.map((word, index) => [word, 20 + 10 * index] as const),
  ['fourty', 40],
]);

const ordinals = new Map<string, number>([
  ...Array.from(cardinals, ([word, value]) => [`${word.replace(/y$/, 'ie')}th`, value] as const),
  ...irregular.map((word, index) => [word, irregularValues[index] ?? 0] as const),
]);

/** "seven" → 7, "seventy" → 70; `undefined` for any other word. */
export const cardinalOf = (word: string): number | undefined => cardinals.get(word);

/** "seventh" → 7, "twentieth" → 20; `undefined` for any other word. */
export const ordinalOf = (word: string): number | undefined => ordinals.get(word);

export const scaleWords: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  mln: 1e6,
  mio: 1e6,
  mil: 1e6,
  mill: 1e6,
  mn: 1e6,
  mm: 1e6,
  m: 1e6,
  crore: 1e7,
  billion: 1e9,
  milliard: 1e9,
  bln: 1e9,
  bil: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  trn: 1e12,
  tn: 1e12,
};

const slippery = [...cardinals.keys(), ...Object.keys(scaleWords)].filter((word) => word.length > 5);

/** The number word that a longer word misses by one slip: "milion" is nearest to "million", "illion" to nothing. */
export function spelledNumber(word: string): string {
  if (word.length < 6 || cardinals.has(word) || word in scaleWords) return word;
  const near = slippery.filter((right) => right[0] === word[0] && editDistance(word, right, 1) === 1);
  return near.length === 1 ? (near[0] ?? word) : word;
}

/** "fiftyone" as it should be written. */
export const apart = (text: string): string => text.replace(/(ty)(?=(?:one|two|three|four|five|six|seven|eight|nine)\b)/g, '$1 ');

const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** "iv" → 4, "xxi" → 21, up to 39; `undefined` where it is no well-formed numeral. */
export function romanOf(word: string): number | undefined {
  if (!/^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/.test(word)) return undefined;
  const values = Array.from(word, (letter) => romanValues[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
