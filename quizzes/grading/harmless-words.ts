import { normalizeAnswer } from './normalize-answer';

const frame = new Set(
  (
    'it its is was were are be been being has had have in on at of to for from by as with into after during amid there ' +
    'they their them that this he she his her we our you i im think thought believe guess suppose reckon assume say ' +
    'would maybe perhaps probably possibly presumably likely surely certainly definitely about answer must should ' +
    'could may might called named known so well yes ok just sir please right correct full name located situated found ' +
    'these those which who what where when do does doe did how many all both total number according text source dr ' +
    'prof professor mr mrs ms king queen emperor empress pope president'
  ).split(' '),
);

/** Whether every word only frames an answer: words of any sentence, or of the question's own subject and predicate. */
export function areHarmless(words: readonly string[], scope: ReadonlySet<string>): boolean {
  return words.every((word) => frame.has(word) || scope.has(word));
}

/** The words of a rubric's scope as a set. */
export const scopeOf = (scope: string | undefined): ReadonlySet<string> => new Set(scope?.split(' '));

/** The content words of sentences in their compared form, each once: what may stand around an answer to them. */
export function scopeWords(sentences: readonly string[]): string {
  const words = sentences.flatMap((sentence) => normalizeAnswer(sentence).split(' '));
  return [...new Set(words)].filter((word) => !frame.has(word) && !/^(?:and|or|but|not|no|nor|versus|vs)$/.test(word)).join(' ');
}

const doubts = [
  /\b(?:i'?m |i am )?not (?:\w+ )?(?:sure|certain)\b(?:,? but)?/gi,
  /\b(?:i )?(?:don't|do not|dont) know\b(?:,? but)?/gi,
  /,\s*(?:is|was|are|were|does|did|has)n't \w+\s*\??\s*$/gi,
];
const rejected = /(?:[,;(–—-]\s*|\s(?:and|but)\s+)not\s.+$|,?\s(?:rather than|instead of|as opposed to|unlike)\s.+$/i;

/**
 * The response without its doubts ("I'm not sure, Geneva") and without what it sets aside ("Geneva, not Vienna"). `undefined`
 * when it only says what the answer is not: that is no answer, whatever it names.
 */
export function withoutAsides(response: string): string | undefined {
  const text = doubts
    .reduce((rest, doubt) => rest.replace(doubt, ' '), response.slice(0, 500).replaceAll('’', "'"))
    .replace(/^\s*not\s.+?(?:,\s*(?:but\s)?|\sbut\s)(?=\S)/i, '')
    .replace(rejected, '');
  return /\b(?:not|never|neither|nor|cannot|except|isnt|wasnt)\b|n't\b/i.test(text) ? undefined : text;
}
