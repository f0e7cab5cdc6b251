import { editDistance } from './edit-distance';
import type { Grade, GradeReason, Verdict } from './grade';
import { normalizeAnswer } from './normalize-answer';

const scored = (verdict: Verdict, reason: GradeReason): Grade => ({
  type: 'scored',
  verdict,
  reason,
  earned: verdict === 'correct' ? 1 : verdict === 'close' ? 0.5 : 0,
  possible: 1,
});

const digitsOf = (text: string): string => text.replace(/\D+/g, ' ').trim();

/**
 * Names, places, acronyms and short phrases. Aliases, articles, case, accents and punctuation are ignored. A typo is one edit
 * per eight letters of the key, and close is twice that, but only if the response is strictly nearer to the key than to
 * any other known entity and each word still resembles its counterpart: a swapped or missing word is another answer.
 */
export function gradeText(accepted: readonly string[], others: readonly string[], response: string): Grade {
  const given = normalizeAnswer(response.slice(0, 500));
  if (given === '') return { type: 'not-ready', reason: 'empty' };
  const keys = accepted.map(normalizeAnswer);
  if (given === keys[0]) return scored('correct', 'exact');
  if (keys.includes(given)) return scored('correct', 'alias');
  if (isNameWithAcronym(given, keys)) return scored('correct', 'alias');
  const twins = others.map(normalizeAnswer).filter((twin) => !keys.includes(twin));
  if (twins.includes(given)) return scored('wrong', 'other-entity');

  const limit = Math.max(0, ...keys.map((key) => 2 * Math.floor(key.length / 8)));
  if (limit === 0 || given.length > 400) return scored('wrong', 'different');
  const nearest = keys
    .map((key) => ({ key, distance: editDistance(given, key, limit) }))
    .sort((a, b) => a.distance - b.distance)[0];
  if (!nearest || nearest.distance > limit) return scored('wrong', 'different');
  const { key, distance } = nearest;
  if (twins.some((twin) => editDistance(given, twin, distance) <= distance)) return scored('wrong', 'other-entity');
  if (digitsOf(given) !== digitsOf(key) || !wordsResemble(given, key)) return scored('wrong', 'different');
  const allowance = Math.floor(key.length / 8);
  if (distance <= allowance) return scored('correct', 'typo');
  return distance <= 2 * allowance ? scored('close', 'typo') : scored('wrong', 'different');
}

/** "X (ABC)" and "ABC X": both parts are accepted on their own. */
function isNameWithAcronym(given: string, keys: readonly string[]): boolean {
  return keys.some((key) => key !== '' && given.startsWith(`${key} `) && keys.includes(given.slice(key.length + 1)));
}

/** Word by word at most a third of the letters differ: "strangle" for "tangle" or a missing "European" is no typo. */
function wordsResemble(given: string, key: string): boolean {
  const squeeze = (text: string) => text.replaceAll(' ', '');
  const left = given.split(' ');
  const right = key.split(' ');
  // A forgotten or added space.
  if (left.length !== right.length) return editDistance(squeeze(given), squeeze(key), 1) <= 1;
  return right.every((word, index) => {
    const mine = left[index] ?? '';
    const allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    if (editDistance(mine, word, allowed) > allowed) return false;
    // A typo inside a word keeps its first letter or swaps the first two; another beginning is another word.
    return mine[0] === word[0] || (mine[0] === word[1] && mine[1] === word[0]) || mine.length === word.length;
  });
}
