import { formatNumber } from '@/quizzes/facts/object-text';
import type { Distractor } from '@/quizzes/generation/distractors/distractor';
import type { Focus } from '@/quizzes/generation/focus';

const articles = /^(?:the|an|a) /i;
const startsWithVowel = (text: string): boolean => /^[aeiou]/i.test(text);

/**
 * The wrong value worded as the text words the right one, so that grammar does not show the change: articles, capital, the
 * words around a number. `undefined` when it can't be done.
 */
export function standIn(
  literal: string,
  focus: Focus,
  lie: Distractor,
  around: { before: string; after: string },
): string | undefined {
  const worded =
    figureIn(literal, focus, lie) ??
    (lie.object && 'qualifier' in lie.object ? undefined : wordsIn(literal, lie.text, around.before));
  if (worded === undefined) return undefined;
  const article = around.before.match(/(?:^|\s)(an?) $/i)?.[1];
  if (article && (article.toLowerCase() === 'an') !== startsWithVowel(worded)) return undefined;
  return worded;
}

/** "approximately 11 million" with 17 million in the place of 11 million. */
function figureIn(literal: string, { object }: Focus, lie: Distractor): string | undefined {
  if (!object || !lie.object || !('qualifier' in object) || !('qualifier' in lie.object)) return undefined;
  if (object.type === 'duration' || lie.object.type === 'duration') return undefined;
  // What stays below "over 440" has to lose the "over", or it would be implied.
  if (object.qualifier === 'over') return /^(?:over|more than|above|at least) /i.test(literal) ? lie.text : undefined;
  const [mine, other] = [formatNumber(object.value), formatNumber(lie.object.value)];
  const plain = String(object.value);
  for (const form of [mine, plain])
    if (literal.includes(form)) return literal.replace(form, form === mine ? other : String(lie.object.value));
  return undefined;
}

function wordsIn(literal: string, text: string, before: string): string | undefined {
  const bare = text.replace(articles, '');
  const article = articles.exec(literal)?.[0];
  if (article) {
    // The document's own article stays if it fits.
    if (/^an? $/i.test(article)) return `${article[0]}${startsWithVowel(bare) ? 'n' : ''} ${bare}`;
    return `${article}${bare}`;
  }
  const hasArticle = /(?:^|\s)(?:the|an?) $/i.test(before);
  if (hasArticle || !articles.test(text)) return matchCase(literal, hasArticle ? bare : text);
  return undefined;
}

/** A word that opens a sentence is written large, whatever stands there. */
const matchCase = (literal: string, text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(literal) && /^\p{Ll}/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
