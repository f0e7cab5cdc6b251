import { normalize } from '@/quizzes/facts/normalize';
import { cardinalOf, ordinalOf, romanOf } from './number-words';

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ı: 'i',
};

/** Differences of spelling, not of meaning: British and American, and the usual short forms. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\b(?:the|an|a)\b(?=\s)/g, ' '],
  [/\b(\w{3,})is(ations?|es?|ed|ing|ers?)\b/g, '$1iz$2'],
  [/\b(\w{2,})our(s|ed|ing)?\b/g, '$1or$2'],
  [/(\w)tre(s?)\b/g, '$1ter$2'],
  [/yse(d?)\b/g, 'yze$1'],
  [/\bprogramme(s?)\b/g, 'program$1'],
  [/\b(def|off|lic|pret)ence(s?)\b/g, '$1ense$2'],
  [/\bww ?(?=[i\d])/g, 'world war '],
  [/\bst\b/g, 'saint'],
  [/\bmt\b/g, 'mount'],
  [/\bintl?\b/g, 'international'],
  [/\borg\b/g, 'organization'],
  [/\bgovt\b/g, 'government'],
];

/** Two words of one kind in another number compare equal: "states" and "state", "countries" and "country". */
const singular = (word: string): string =>
  word.length < 4
    ? word
    : word
        .replace(/ies$/, 'y')
        .replace(/(ch|sh|x)es$/, '$1')
        .replace(/([^suiy]|[aeo]y)s$/, '$1');

/** Numbers as digits ("twenty-first", "21st", "XXI"); the only one goes to the end: "2nd World War" is "world war 2". */
function withDigits(words: readonly string[]): string[] {
  const out: string[] = [];
  words.forEach((word, index) => {
    const value =
      cardinalOf(word) ??
      ordinalOf(word) ??
      (/^\d+(?:st|nd|rd|th)$/.test(word) ? Number.parseInt(word, 10) : index > 0 ? romanOf(word) : undefined);
    const last = Number(out.at(-1));
    if (value !== undefined && value < 10 && last >= 20 && last < 100 && last % 10 === 0 && cardinalOf(words[index - 1] ?? ''))
      out[out.length - 1] = String(last + value);
    else out.push(value === undefined ? word : String(value));
  });
  const numbers = out.filter((word) => /^\d+$/.test(word));
  return numbers.length === 1 ? [...out.filter((word) => word !== numbers[0]), ...numbers] : out;
}

/** As `normalizeAnswer`, with plurals as they stand. */
export function withPlurals(text: string): string {
  const plain = text
    .replace(/[ßøØłŁæÆœđı]/g, (letter) => letters[letter] ?? letter)
    .replaceAll('&', ' and ')
    .replace(/['’](?:s\b)?/g, '');
  const joined = normalize(plain).replace(/\b(\p{L}) (?=\p{L}\b)/gu, '$1');
  const spelled = spellings.reduce((result, [pattern, instead]) => result.replace(pattern, instead), joined);
  return withDigits(spelled.split(' ').filter(Boolean)).join(' ');
}

/**
 * As `normalize`, and without the differences that are no errors: articles, "&", possessives, plurals, British and American
 * spelling, the dots of "I.O.M.", common short forms, and numbers in digits, words or Roman numerals.
 */
export const normalizeAnswer = (text: string): string => withPlurals(text).split(' ').map(singular).join(' ');
