import { containsWords } from './normalize';

const negatives = ['not', 'never', 'except', 'cannot'];
const absolutes = ['always', 'never', 'all', 'only', 'every', 'none'];
const vague = ['some', 'often', 'usually', 'many', 'several'];
const pronouns = ['it', 'its', 'they', 'their', 'he', 'she', 'his', 'her', 'this', 'these', 'those', 'that'];
const openings = ['In', 'How', 'Which', 'What', 'Where', 'When', 'Who', 'The'];

/** Flaws of a filled sentence that a reader would stumble over; for tests of predicates and packs. */
export const sentenceFlaws = (sentence: string, end: '?' | '.'): string[] => {
  // "How many" asks for a number; "many" elsewhere would be vague.
  const plain = sentence.replace(/\bhow many\b/gi, 'how much');
  const [first = ''] = sentence.split(/[\s']/);
  const has = (words: readonly string[]) => words.filter((word) => containsWords(plain, word));
  return [
    ...(sentence.endsWith(end) ? [] : [`does not end with "${end}"`]),
    ...(/[{}]|\s{2}|\s[,.?]/.test(sentence) ? ['has an empty slot or a stray space'] : []),
    ...(sentence.split(/\s+/).length > 25 ? ['more than 25 words'] : []),
    ...(/^[a-z]/.test(sentence) ? ['starts with a small letter'] : []),
    ...(pronouns.includes(first.toLowerCase()) ? [`starts with the pronoun "${first}"`] : []),
    ...(end === '?' && !openings.includes(first) ? [`asks with "${first}"`] : []),
    ...has(negatives).map((word) => `negative "${word}"`),
    ...(/n't\b/.test(sentence) ? ['negative "n\'t"'] : []),
    ...has(absolutes).map((word) => `absolute "${word}"`),
    ...has(vague).map((word) => `vague "${word}"`),
  ];
};
