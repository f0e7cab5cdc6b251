import type { Qualifier } from '@/quizzes/facts/fact';
import { currencyPatterns } from './currency-patterns';
import { apart, cardinalOf, scaleWords, spelledNumber } from './number-words';

export type StatedQualifier = Qualifier | 'under';

export type ParsedQuantity = {
  value: number;
  /** The other reading of "5.400", which is a thousands separator in half of the world. */
  otherValue?: number;
  qualifier: StatedQualifier | undefined;
  /** Codes of the currencies that its sign or word may mean; empty where none is named. */
  currencies: readonly string[];
  /** What else was written, such as "states", in lower case. */
  rest: string;
};

const qualifierPatterns: readonly (readonly [RegExp, StatedQualifier])[] = [
  [/\b(?:exactly|precisely)\b/g, 'exact'],
  [/\b(?:almost|nearly|just (?:under|below)|close to|not quite|approaching)\b/g, 'almost'],
  [/\b(?:no more than|(?<!no )(?:less|fewer) than|under|below|at most|up to)\b|<|≤/g, 'under'],
  [/\b(?:(?:more|greater|larger) than|over|above(?! sea| the)|at least|no (?:less|fewer) than|(?:or|and) more|plus)\b/g, 'over'],
  [/\b(?:upwards? of|in excess of|exceed(?:s|ing)|north of|and counting)\b|[>≥]|(?<=[\da-z])\+/g, 'over'],
  [
    /\b(?:about|approximately|around|roughly|some|circa|ca|approx|or so|more or less|an estimated)\b\.?|[~≈]|\bc\.\s?(?=\d)/g,
    'about',
  ],
];

/** Written forms that are read before anything else; the rest is plain tokens. */
const rewritings: readonly (readonly [RegExp, string])[] = [
  [/\s?%|\bper cent\b|\bpct\b/g, ' percent '],
  [/\s?[x×*]\s?10\s?\^?\s?(\d{1,2})\b/g, 'e$1'],
  [/(\d)[\u00a0\u202f '](?=\d{3}(?!\d))/g, '$1'],
  [/(\d),(?=\d{2,3}(?:,\d{3})+(?!\d)|\d{3}(?!\d))/g, '$1'],
  [/(\d),(\d{1,2})(?![\d,])/g, '$1.$2'],
  [/(?<=\d)\.(?=\d{3}\.\d{3}(?!\d))|(?<=\d\.\d{3})\.(?=\d{3}(?!\d))/g, ''],
  [/ and a half\b/g, ' andahalf'],
  [/\b(?:one )?half (?:of )?an? |\ban? half (?:of )?an? /g, ' 0.5 '],
  [/\b(?:a |one )?half (?=(?:hundred|thousand|million|billion|trillion|century|decade)\b)/g, ' 0.5 '],
  [/\b(?:a|one) quarter (?:of )?(?:an? )?/g, ' 0.25 '],
  [/\bthree quarters (?:of )?(?:an? )?/g, ' 0.75 '],
  [/(?:\s|(?<=\d))1⁄2/g, ' andahalf'],
  [/\bminus (?=\d)/g, '-'],
];

const tokenPattern = /-?\d+(?:\.\d+)?(?:e[+-]?\d{1,2})?|\p{L}+/gu;

/**
 * Reads one quantity with its qualifier, currency and what else was written ("127 states" leaves "states"). Thousands may be
 * grouped by comma, space or apostrophe; "3,7" is a decimal comma. `undefined` when there is no number, `not-single` when there
 * are two, or a range: those are no one figure. `units` are words that are units here, so that "m" may mean metres.
 */
export function parseQuantity(response: string, units: ReadonlySet<string>): ParsedQuantity | 'not-single' | undefined {
  let text = ` ${response
    .slice(0, 500)
    .replace(/(?<=\b[ck]?m)(?:²|2\b)/gi, ' square')
    .normalize('NFKC')
    .toLowerCase()} `;
  const currencies: string[] = [];
  for (const [pattern, codes] of currencyPatterns) {
    if (text.search(pattern) < 0) continue;
    currencies.push(...codes.split(' '));
    text = text.replace(pattern, ' ');
  }
  let qualifier: StatedQualifier | undefined;
  for (const [pattern, name] of qualifierPatterns) {
    if (text.search(pattern) < 0) continue;
    qualifier ??= name;
    text = text.replace(pattern, ' ');
  }
  if (/\d\s?[-–—]\s?\d|\d\s?\/\s?\d|[a-z] [–—] /.test(text)) return 'not-single';
  text = apart(text.replace(/(?<=[\p{L}\d])-/gu, ' '));
  for (const [pattern, instead] of rewritings) text = text.replace(pattern, instead);
  text = text.replace(/(?<=\s)[−–](?=\d)/g, '-').replace(/(\d)(?=(?!e\d)\p{L})/gu, '$1 ');
  const dated = text.replace(/\b(?:in|since|as of|by|until) (?:the year )?(?:1[5-9]|20)\d\d\b/g, ' ');
  const tokens = text.match(tokenPattern) ?? [];
  // "a century" counts one of the unit asked for.
  const counted = /\ban? /.test(text) && tokens.some((token) => units.has(token)) ? ['1', ...tokens] : [];
  const read = readTokens(dated.match(tokenPattern) ?? [], units) ?? readTokens(tokens, units) ?? readTokens(counted, units);
  return typeof read === 'object' ? { ...read, qualifier, currencies } : read;
}

type Reading = Pick<ParsedQuantity, 'value' | 'otherValue' | 'rest'>;

function readTokens(tokens: readonly string[], units: ReadonlySet<string>): Reading | 'not-single' | undefined {
  let total = 0;
  let part: number | undefined;
  let lastScale = Number.POSITIVE_INFINITY;
  let otherFactor: number | undefined;
  let digits = 0;
  let found = false;
  let isOpen = false;
  const rest: string[] = [];
  for (const [index, given] of tokens.entries()) {
    const token = spelledNumber(given);
    const word = cardinalOf(token);
    const scale =
      units.has(token) && token.length < 3 ? undefined : scaleWords[token.length > 4 ? token.replace(/s$/, '') : token];
    if (/\d/.test(token) || word !== undefined) {
      const value = word ?? Number(token);
      if (found && !isOpen) return 'not-single';
      if (word === undefined) {
        if (part !== undefined || (digits > 0 && value >= lastScale)) return 'not-single';
        digits += 1;
        if (/^-?\d{1,3}\.\d{3}$/.test(token)) otherFactor = 1000;
      }
      const joined = joinNumbers(part, value, word !== undefined);
      if (joined === undefined) return 'not-single';
      part = joined;
      found = isOpen = true;
    } else if (token === 'andahalf' && found) {
      if (part === undefined) total += lastScale / 2;
      else part += 0.5;
    } else if (scale !== undefined && (found || token.length > 2) && !(found && !isOpen)) {
      // "hundreds of people" is no number, "a hundred people" is one.
      if (!found && given.endsWith('s')) rest.push(given);
      else if (scale === 100) part = (part ?? 1) * 100;
      // "thousand million": a scale right after a scale multiplies what was read so far.
      else if (part === undefined && total > 0) total *= scale;
      else if (scale >= lastScale) return 'not-single';
      else {
        total += (part ?? 1) * scale;
        lastScale = scale;
        part = undefined;
      }
      found ||= !(rest.at(-1) === given);
      isOpen = found;
    } else if (
      /^(?:or|to|versus|vs|between)$/.test(token) &&
      tokens.slice(index + 1).some((next) => /\d/.test(next) || cardinalOf(next))
    ) {
      if (found || token === 'between') return 'not-single';
      rest.push(token);
    } else if (!/^(?:an?|and|the|of)$/.test(token)) {
      rest.push(token);
      isOpen = false;
    }
  }
  if (!found) return undefined;
  const value = total + (part ?? 0);
  return { value, ...(otherFactor ? { otherValue: value * otherFactor } : {}), rest: rest.join(' ') };
}

/** "twenty" and "seven" make 27, "fifty-four" (hundred) stays 54, "one twenty" is 120; "five six" is nothing. */
function joinNumbers(part: number | undefined, value: number, isWord: boolean): number | undefined {
  if (part === undefined) return value;
  if (!isWord) return undefined;
  if (part % 100 === 0) return part + value;
  if (value < 10 && part % 10 === 0 && part % 100 >= 20) return part + value;
  return value >= 10 && part < 10 ? part * 100 + value : undefined;
}
