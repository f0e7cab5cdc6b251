import { normalizeAnswer } from './normalize-answer';

const little = /^(?:of|for|from|in|on|to|by|and|with|at|into)$/;
const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word !== '' && !little.test(word));
const turning =
  /^(?:non?|not|anti|un|int(?:er|ra)|semi|su(?:b|per)|multi|pre|post|pro|co|quasi|pseudo|former|ex|before|without|against|except|near)$/;
const digitsOf = (text: string): string => text.replace(/\D+/g, ' ').trim();
const initialsOf = (words: readonly string[]): string => words.map((word) => (/^\d/.test(word) ? word : word[0])).join('');

/**
 * Whether the answer is made of the first letters of a name's words, as "WHO" is of "World Health Organization". Two letters
 * are one only in capitals ("UN"), and only a name whose words are capitalised has one.
 */
export function isInitialism(asked: string, answer: string, names: readonly string[]): boolean {
  const given = answer.replaceAll(' ', '');
  if (given.length < 2 || (given.length === 2 && !/\b\p{Lu}\.?\p{Lu}\b/u.test(asked))) return false;
  return names.some((name) => {
    const isProper = wordsOf(name.replace(/^(?:the|an?) /i, '')).every((word) => /^(?:[\p{Lu}\d]|the$)/u.test(word));
    const all = normalizeAnswer(name).split(' ');
    return isProper && all.length > 1 && (initialsOf(all) === given || initialsOf(wordsOf(all.join(' '))) === given);
  });
}

/** The same words in another order, little words aside: "economic and social development". */
export function sameWords(answer: string, key: string): boolean {
  const sorted = (text: string) => wordsOf(text).sort().join(' ');
  return key.includes(' ') && sorted(answer) === sorted(key);
}

/** Most of a phrase, or all of it with a word or two more; its numbers must be the same. */
export function isPartOfPhrase(answer: string, key: string): boolean {
  const given = wordsOf(answer);
  const words = wordsOf(key);
  if (words.length < 2 || digitsOf(answer) !== digitsOf(key)) return false;
  const shared = given.filter((word) => words.includes(word)).length;
  // Without its "non" or "inter" a phrase says something else.
  const isLess =
    shared === given.length && shared / words.length >= 0.6 && words.every((word) => given.includes(word) || !turning.test(word));
  const rest = answer.replace(key, ' ');
  const isMore = ` ${answer} `.includes(` ${key} `) && given.length - words.length <= 3;
  return isLess || (isMore && !/\b(?:and|or|but)\b/.test(rest) && !rest.split(' ').some((word) => turning.test(word)));
}

/** A person's last name after all initials ("J. S. Bach"), or after part of the other names or none ("Bach", "Johann Bach"). */
export function shortNameOf(answer: string, name: string): 'initials' | 'part' | undefined {
  const original = name.split(/\s+/);
  if (original.length < 2 || original.length > 4 || !original.every((word) => /^\p{Lu}\p{Ll}|^\p{Lu}\.$/u.test(word)))
    return undefined;
  const words = normalizeAnswer(name).split(' ');
  const given = answer.split(' ');
  const last = given.pop();
  if (last === undefined || last.length < 4 || last !== words.at(-1)) return undefined;
  const initials = initialsOf(words.slice(0, -1));
  if (given.join('') === initials) return 'initials';
  const isPart = given.every((word) => words.includes(word) || (word.length === 1 && initials.includes(word)));
  return isPart ? 'part' : undefined;
}
