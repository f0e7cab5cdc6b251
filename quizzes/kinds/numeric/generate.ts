import { formatNumber, objectText } from '@/quizzes/facts/object-text';
import { feedbackOf } from '@/quizzes/generation/feedback';
import { focusOf } from '@/quizzes/generation/focus';
import { itemBase } from '@/quizzes/generation/item-base';
import { unitOf } from '@/quizzes/generation/rubric-of';
import { questionStem } from '@/quizzes/generation/stem';
import { err, ok } from '@/quizzes/result';
import type { ItemGenerator } from '../generator';

/** A question answered by a number: a year, a count or an amount, with its unit beside the field. */
export const generateNumeric: ItemGenerator<'numeric'> = (fact, pack, random) => {
  const { object } = fact;
  if (object.type !== 'year' && object.type !== 'count' && object.type !== 'money')
    return err({ type: 'no-item', why: 'Its answer is no number.' });
  const focus = focusOf(fact, pack, random);
  if (!focus?.rubric) return err({ type: 'no-item', why: 'Its answer can’t be graded as a number.' });
  const stem = questionStem(focus, 'numeric', random.fork('stem'), pack.language);
  const plain = object.type === 'year' ? [] : [formatNumber(object.value)];
  return ok({
    ...itemBase('numeric', fact, pack, stem),
    options: [],
    key: [],
    answers: [...new Set([objectText(object), ...plain, ...fact.aliases])],
    unit: unitOf(object),
    rubric: focus.rubric,
    feedback: feedbackOf(fact, pack.language),
  });
};
