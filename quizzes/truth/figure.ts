import type { Qualifier } from '@/quizzes/facts/fact';

/** What an option says as a figure. Centuries count from 1; years, decades and centuries before Christ are negative. */
export type Figure =
  | { type: 'year' | 'decade' | 'century'; value: number }
  | { type: 'quantity'; value: number; qualifier: Qualifier; unit: string };

const yearPattern = /^(\d{4}|\d{1,4}(?= bc$))(?: bc)?$/;
const decadePattern = /^(\d{1,3}0)s( bc)?$/;
const centuryPattern = /^(\d{1,2})(?:st|nd|rd|th) century( bc)?$/;
const quantityPattern =
  /^(?:(over|more than|about|around|approximately|roughly|almost|nearly) )?(-?\d{1,3}(?:,\d{3})+|-?\d+)(\.\d+)?(?: (thousand|million|billion|trillion))?(?: (.+))?$/;
/** Words after a number that make it an amount; after others it is a part of a name, as in "11 September". */
const unitPattern =
  /^(?:[a-z]{3}|(?:us|canadian|australian) dollars|euros|pounds(?: sterling)?|swiss francs|chinese yuan|japanese yen|indian rupees|years?|months?|weeks?|days?|hours?|minutes?|decades?|centuries)$/;

const exponents: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };
const qualifiers: Readonly<Record<string, Qualifier>> = {
  over: 'over',
  'more than': 'over',
  about: 'about',
  around: 'about',
  approximately: 'about',
  roughly: 'about',
  almost: 'almost',
  nearly: 'almost',
};

/**
 * Reads an option as a figure, `undefined` where it is a text. Four digits without a comma are a year, as `objectText` writes
 * them; three or fewer are a quantity.
 */
export function readFigure(text: string): Figure | undefined {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (!/\d/.test(plain)) return undefined;
  const sign = plain.endsWith(' bc') ? -1 : 1;
  const year = yearPattern.exec(plain);
  if (year) return { type: 'year', value: sign * Number(year[1]) };
  const decade = decadePattern.exec(plain);
  if (decade) return { type: 'decade', value: sign * Number(decade[1]) };
  const century = centuryPattern.exec(plain);
  if (century) return { type: 'century', value: sign * Number(century[1]) };
  const quantity = quantityPattern.exec(plain);
  if (!quantity) return undefined;
  const [, word = '', whole = '', fraction = '', scale = '', unit = ''] = quantity;
  if (unit !== '' && !unitPattern.test(unit)) return undefined;
  // Read as one literal: 8.2 × 1e9 would not be the whole number that "8.2 billion" is.
  const value = Number(`${whole.replaceAll(',', '')}${fraction}e${exponents[scale] ?? 0}`);
  return { type: 'quantity', value, qualifier: qualifiers[word] ?? 'exact', unit };
}
