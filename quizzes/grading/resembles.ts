import { editDistance } from './edit-distance';

const squeeze = (text: string): string => text.replaceAll(' ', '');
const single = (text: string): string => text.replace(/(.)\1/g, '$1');
const skeleton = (word: string): string => single(word.replace(/[aeiouy]/g, ''));
const digitsOf = (text: string): string => text.replace(/\D+/g, ' ').trim();

const little = /^(?:of|for|in|on|to|from|by|with|at|and)$/;

type Slip = { edits: number; isPlain: boolean };

/**
 * How far one word is from another; `undefined` where it is another word and no slip. A doubled letter is one edit. A slip is
 * plain where no other word is likely to be meant.
 */
function slipOf(given: string, word: string): Slip | undefined {
  if (given === word) return { edits: 0, isPlain: true };
  if (little.test(word) && editDistance(given, word, 2) < 3) return { edits: 1, isPlain: !little.test(given) };
  // "Buddhist" is no slip for "Buddhism".
  if (word.length < 3 || (word.at(-1) !== given.at(-1) && /is[mt]$/.test(word) && /is[mt]$/.test(given))) return undefined;
  const edits = Math.min(editDistance(given, word, 2), Math.max(1, editDistance(single(given), single(word), 2)));
  if (word.length < 4) return edits === 1 ? { edits, isPlain: false } : undefined;
  const isSwapped = given.length === word.length && given[0] === word[1] && given[1] === word[0];
  if (given[0] !== word[0] && !isSwapped) return edits === 1 ? otherBeginning(given, word) : undefined;
  if (edits > 2 || (edits === 2 && word.length < 12 && skeleton(given) !== skeleton(word))) return undefined;
  return { edits, isPlain: edits === 1 };
}

/**
 * Another beginning is often another word: "emigration" and "migration", "atypical" and "typical", "affect" and "effect",
 * "wealth".
 */
function otherBeginning(given: string, word: string): Slip | undefined {
  if (word.length < 8) return { edits: 1, isPlain: false };
  if (given.length === word.length) return { edits: 1, isPlain: !/^[aeiou]/.test(word) };
  const [longer = ''] = given.length > word.length ? given : word;
  const isPrefix = longer === 'a' || longer === 'e' || (longer === 'i' && given.length > word.length);
  return isPrefix ? undefined : { edits: 1, isPlain: true };
}

/**
 * Whether the response is the key with slips of the pen, both in the form of `normalizeAnswer`. *typo*: at most one edit
 * (Damerau) per eight letters, one to a word. *near*: up to twice that (in a name of less than twelve letters only if it
 * keeps its consonants), or a single slip in a name of five to seven letters that keeps its consonants. `undefined`: other
 * letters, other words, other numbers.
 */
export function resembles(given: string, key: string): 'typo' | 'near' | undefined {
  const length = squeeze(key).length;
  if (length < 5 || given.length > 400 || digitsOf(given) !== digitsOf(key)) return undefined;
  if (squeeze(given) === squeeze(key)) return 'typo';
  const left = given.split(' ');
  const right = key.split(' ');
  const allowance = Math.floor(length / 8);
  if (left.length !== right.length)
    return allowance > 0 && Math.abs(left.length - right.length) === 1 && editDistance(squeeze(given), squeeze(key), 1) <= 1
      ? 'near'
      : undefined;
  const slips = right.map((word, index) => slipOf(left[index] ?? '', word));
  if (slips.some((slip) => slip === undefined)) return undefined;
  const edits = slips.reduce((sum, slip) => sum + (slip?.edits ?? 0), 0);
  if (edits <= allowance) return slips.every((slip) => slip?.isPlain) ? 'typo' : 'near';
  const isSpoken = skeleton(given) === skeleton(key);
  if (allowance === 0) return edits === 1 && isSpoken ? 'near' : undefined;
  return edits <= 2 * allowance && (length >= 12 || isSpoken) ? 'near' : undefined;
}
