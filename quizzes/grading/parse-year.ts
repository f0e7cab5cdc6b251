import { apart, cardinalOf, ordinalOf, romanOf, spelledNumber } from './number-words';
import { parseQuantity } from './parse-quantity';

/** `short`: two digits, as in "'51". Years before Christ are negative. */
export type ParsedYear = { precision: 'year' | 'decade' | 'century' | 'short'; value: number };

const decadeWord = /^(.*)ies$/;
const months = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b/;
const day = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?=${months.source})|(?<=${months.source}) \\d{1,2}(?:st|nd|rd|th)?,`,
  'g',
);
const none: ReadonlySet<string> = new Set();

/**
 * Reads a year, decade or century, also in a sentence or a finer date: "in 1951", "5 December 1951", "nineteen fifty-one", "the
 * fifties", "1950-1959", "XXI", "44 BC". `undefined` when none is named, `not-single` when several are.
 */
export function parseYear(response: string): ParsedYear | 'not-single' | undefined {
  const text = response
    .slice(0, 500)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-–—]/g, ' ')
    .replace(/[’‘`]/g, "'")
    .replace(/\b([abce])\.\s?([cde])\.(?:\s?e\.)?/g, '$1$2')
    .replace(/^(\D*\d),(?=\d{3}\D*$)/, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const isBefore = /\b(?:bce?|before christ)\b/.test(text) || /^\s*[-−]\d/.test(response);
  const read = readDecade(text) ?? readCentury(text) ?? readYear(text);
  return typeof read === 'object' && isBefore ? { ...read, value: -read.value } : read;
}

function only(values: readonly number[], precision: ParsedYear['precision']): ParsedYear | 'not-single' | undefined {
  const [first] = values;
  if (first === undefined) return undefined;
  return values.every((value) => value === first) ? { precision, value: first } : 'not-single';
}

const decadeOf = (word: string): number | undefined => {
  const stem = word.replace(/'?s$/, 's').match(decadeWord)?.[1];
  const value = stem === undefined ? undefined : cardinalOf(`${stem}y`);
  return value !== undefined && value >= 20 ? value : undefined;
};

function readDecade(text: string): ParsedYear | 'not-single' | undefined {
  const range = text.match(/\b(\d{2,3})0 (?:(?:to|and|until|through) )?(?:\1|\d?)9\b/);
  if (range) return { precision: 'decade', value: Number(`${range[1]}0`) };
  const inDigits = Array.from(text.matchAll(/(?<!\d)'?(\d{3}0|\d0)'?s\b/g), ([, digits]) => Number(digits));
  const words = text.split(/[^\p{L}']+/u);
  const inWords = words.flatMap((word, index) => {
    const tens = decadeOf(word);
    const century = cardinalOf(words[index - 1] ?? '');
    return tens === undefined ? [] : [century !== undefined && century >= 10 ? century * 100 + tens : tens];
  });
  const values = [...inDigits, ...inWords].map((value) => (value < 100 ? 1900 + value : value));
  // "the decade of 1950" and "the 1950s, 1955" name a decade and no more than it.
  return only(values, 'decade');
}

function readCentury(text: string): ParsedYear | 'not-single' | undefined {
  if (/\d{4}/.test(text) || months.test(text.replace(/\bmay be\b/g, ''))) return undefined;
  const words = text.match(/[\p{L}\d]+/gu) ?? [];
  const isNamed = /centur|\bc\d/.test(text);
  const values = words.flatMap((word, index) => {
    const before = cardinalOf(words[index - 1] ?? '') ?? 0;
    const value = ordinalOf(word);
    if (value !== undefined) return [value < 10 && before === 20 ? before + value : value];
    const digits = word.match(/^c?(\d{1,2})(?:st|nd|rd|th)?$/);
    if (digits && (isNamed || /[a-z]$/.test(word))) return [Number(digits[1])];
    // "twenty one century": the twenty belongs to the one after it.
    const cardinal = cardinalOf(word);
    if (cardinal !== undefined && isNamed) {
      const next = words[index + 1] ?? '';
      if (cardinal === 20 && ((ordinalOf(next) ?? 99) < 10 || (cardinalOf(next) ?? 99) < 10)) return [];
      return [cardinal < 10 && before === 20 ? before + cardinal : cardinal];
    }
    const numeral = word.replace(/(?<=[ivx])(?:st|nd|rd|th)$/, '');
    const roman = word === 'i' && index === 0 && words.length > 1 ? undefined : romanOf(numeral);
    return roman === undefined ? [] : [roman];
  });
  return only(values, 'century');
}

function readYear(text: string): ParsedYear | 'not-single' | undefined {
  // The day of a date is no year.
  const dated = text.replace(day, ' ');
  const runs = (dated.match(/\d+/g) ?? []).map(Number);
  const long = runs.filter((run) => run >= 1000);
  if (/\d{5}/.test(text)) return 'not-single';
  if (long.length > 0) {
    // "1951/52" and "1951 52" are two years, "5 12 1951" is one date.
    if (/\b\d{4} ?[ /] ?\d{2}\b(?![ /]?\d)/.test(text) && !months.test(text)) return 'not-single';
    return only(long, 'year');
  }
  if (/'\d\d\b/.test(text) && runs.length === 1) return { precision: 'short', value: runs[0] ?? 0 };
  if (runs.length > 0) return only(runs, 'year');
  return spokenYear(text);
}

/** "nineteen fifty-one", "nineteen oh five", "nineteen hundred and five", "two thousand and seven", "twenty twelve". */
function spokenYear(text: string): ParsedYear | 'not-single' | undefined {
  const words = apart(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && word !== 'and' && word !== 'hundred')
    .map(spelledNumber);
  const start = words.findIndex((word) => (cardinalOf(word) ?? 0) >= 10);
  const first = cardinalOf(words[start] ?? '');
  const isHundreds = /\bteen hundred|(?:ten|eleven|twelve|teen|twenty) hundred/.test(text);
  const [second = '', third = ''] = words.slice(start + 1);
  const tens = /^(?:oh|o|zero)$/.test(second) ? 0 : cardinalOf(second);
  const isPair = tens !== undefined && (tens === 0 || tens >= 10 || isHundreds);
  if (first !== undefined && first <= 20 && isPair) {
    const last = tens === 0 || tens >= 20 ? (cardinalOf(third) ?? 0) : 0;
    if (/\b(?:or|to)\b/.test(words.slice(start).join(' '))) return 'not-single';
    return { precision: 'year', value: first * 100 + tens + (last < 10 ? last : 0) };
  }
  if (first !== undefined && isHundreds) return { precision: 'year', value: first * 100 };
  const quantity = parseQuantity(text, none);
  if (quantity === undefined || quantity === 'not-single') return quantity;
  return { precision: quantity.value < 100 ? 'short' : 'year', value: quantity.value };
}
