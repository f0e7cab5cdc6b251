import { normalize } from '@/quizzes/facts/normalize';

/** What a guesser sees of an item: no key, no source. */
export type GuessedItem = { kind: string; stem: string; options: readonly { id: string; text: string }[] };

/** How often each option text was shown: in the quiz at hand, and in all quizzes of the run. */
export type GuessingContext = { inQuiz: ReadonlyMap<string, number>; inRun: ReadonlyMap<string, number> };

/** An option's id, or `undefined` where the rule says nothing, and chance decides. */
export type Guesser = (item: GuessedItem, context: GuessingContext) => string | undefined;

const functionWords = new Set(
  'a an the of in on at to for from by with and or as is are was were be it its this that which what who where when how many much did does do has have had'.split(
    ' ',
  ),
);
const wordCache = new Map<string, ReadonlySet<string>>();

function wordsOf(text: string): ReadonlySet<string> {
  const known = wordCache.get(text);
  if (known) return known;
  const words = new Set(
    normalize(text)
      .split(' ')
      .filter((word) => word !== '' && !functionWords.has(word))
      .map((word) => (word.length > 4 ? word.replace(/(?:es|s|ed|ing)$/, '') : word)),
  );
  if (wordCache.size >= 20_000) wordCache.clear();
  wordCache.set(text, words);
  return words;
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((word) => b.has(word)).length;

/** The number in an option, with its scale; `undefined` in a text. */
function numberIn(text: string): number | undefined {
  const match = /(\d[\d,]*(?:\.\d+)?)(?: (thousand|million|billion|trillion))?/.exec(text);
  if (!match) return undefined;
  const scale = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }[match[2] ?? ''] ?? 1;
  return Number((match[1] ?? '').replaceAll(',', '')) * scale;
}

/** Zeros at the end of a whole number: how round it is. */
const roundness = (value: number): number => (value === 0 ? 0 : (/0*$/.exec(String(Math.round(value)))?.[0].length ?? 0));

/** The one option of the highest score; of several, none: the rule does not tell them apart. */
function best({ options }: GuessedItem, score: (text: string, index: number) => number): string | undefined {
  const scores = options.map(({ text }, index) => score(text, index));
  const highest = Math.max(...scores);
  const leaders = options.filter((_, index) => scores[index] === highest);
  return leaders.length === 1 ? leaders[0]?.id : undefined;
}

const numbersOf = ({ options }: GuessedItem): number[] | undefined => {
  const numbers = options.map(({ text }) => numberIn(text));
  return numbers.every((value) => value !== undefined) ? numbers : undefined;
};

function middleNumber(item: GuessedItem): string | undefined {
  const numbers = numbersOf(item);
  if (!numbers) return undefined;
  const middle = [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];
  return numbers.length % 2 === 1 ? item.options[numbers.indexOf(middle ?? Number.NaN)]?.id : undefined;
}

/** Not one of them: whoever has seen hundreds of quizzes of one text knows something. Told beside them, without a target. */
export const memorizers = {
  'most frequent option of all quizzes': (item, { inRun }) => best(item, (text) => inRun.get(text) ?? 0),
} as const satisfies Record<string, Guesser>;

/** Ten ways to guess without knowing anything. For true-false "first" always says true, and "last" always false. */
export const guessers = {
  longest: (item) => best(item, (text) => text.length),
  shortest: (item) => best(item, (text) => -text.length),
  'middle number': middleNumber,
  'most overlap with the stem': (item) => best(item, (text) => shared(wordsOf(text), wordsOf(item.stem))),
  first: ({ options }) => options[0]?.id,
  last: ({ options }) => options.at(-1)?.id,
  'roundest number': (item) => (numbersOf(item) ? best(item, (text) => roundness(numberIn(text) ?? 0)) : undefined),
  'most frequent option': (item, { inQuiz }) => best(item, (text) => inQuiz.get(text) ?? 0),
  'most shared with the others': (item) =>
    best(item, (text, index) =>
      item.options.reduce((sum, other, at) => (at === index ? sum : sum + shared(wordsOf(text), wordsOf(other.text))), 0),
    ),
  'largest number': (item) => (numbersOf(item) ? best(item, (text) => numberIn(text) ?? 0) : undefined),
} as const satisfies Record<string, Guesser>;

export type GuesserName = keyof typeof guessers | keyof typeof memorizers;

/** Shares from 0 to 1: what the guesser scored, what chance scores on the same items, and how far above it (in points, ×100). */
export type GuesserScore = { score: number; chance: number; points: number; decided: number };

/**
 * The expected score of each guesser on items with one key each, against chance (1/k for k options). Where a guesser is silent
 * it is counted as chance. `decided` is on how many items it was not.
 */
export function scoreGuessers(
  quizzes: readonly (readonly (GuessedItem & { key: readonly string[] })[])[],
): Record<GuesserName, GuesserScore> {
  const items = quizzes.flat();
  const inRun = timesShown(items);
  const asked = quizzes.flatMap((quiz) => {
    const inQuiz = timesShown(quiz);
    return quiz.map((item) => ({ item, context: { inQuiz, inRun } }));
  });
  const chance = items.reduce((sum, { options }) => sum + 1 / options.length, 0) / Math.max(1, items.length);
  const scoreOf = (guess: Guesser): GuesserScore => {
    let earned = 0;
    let decided = 0;
    for (const { item, context } of asked) {
      const id = guess(item, context);
      if (id !== undefined) decided += 1;
      earned += id === undefined ? 1 / item.options.length : item.key.includes(id) ? 1 : 0;
    }
    const score = earned / Math.max(1, items.length);
    return { score, chance, points: 100 * (score - chance), decided };
  };
  return Object.fromEntries(
    Object.entries({ ...guessers, ...memorizers }).map(([name, guess]) => [name, scoreOf(guess)]),
  ) as Record<GuesserName, GuesserScore>;
}

function timesShown(items: readonly GuessedItem[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { text } of items.flatMap(({ options }) => options)) times.set(text, (times.get(text) ?? 0) + 1);
  return times;
}
