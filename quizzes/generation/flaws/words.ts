import { normalize } from '@/quizzes/facts/normalize';

export const functionWords = new Set(
  'a an the of in on at to for from by with and or as is are was were be been it its this that which what who whom whose where when how many much did does do has have had under into than their there'.split(
    ' ',
  ),
);

/** A crude suffix stripper: enough to see that "migrants" repeats "migrant" and "organized" repeats "organize". */
const stem = (word: string): string => (word.length > 4 ? word.replace(/(ations?|ing|ed|es|s|e)$/, '') : word);

/** The stems of the words that carry meaning. */
export const contentStems = (text: string): Set<string> =>
  new Set(
    normalize(text)
      .split(' ')
      .filter((word) => word !== '' && !functionWords.has(word))
      .map(stem),
  );

/** How many members two sets share. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared;
}
