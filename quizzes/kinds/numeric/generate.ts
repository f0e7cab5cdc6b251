import { formatNumber, objectText } from '@/quizzes/facts/object-text';
import { feedbackOf } from '@/quizzes/generation/feedback';
import { itemId } from '@/quizzes/generation/item-id';
import { generatorVersion } from '@/quizzes/generation/quiz';
import { rubricOf, unitOf } from '@/quizzes/generation/rubric-of';
import { questionStem } from '@/quizzes/generation/stem';
import { err, ok } from '@/quizzes/result';
import type { ItemGenerator } from '../generator';

/** A question answered by a number: a year, a count or an amount, with its unit beside the field. */
export const generateNumeric: ItemGenerator<'numeric'> = (fact, pack, random) => {
  const { object } = fact;
  if (object.type !== 'year' && object.type !== 'count' && object.type !== 'money')
    return err({ type: 'no-item', why: 'Its answer is no number.' });
  const rubric = rubricOf(fact, pack);
  if (!rubric) return err({ type: 'no-item', why: 'Its answer can’t be graded as a number.' });
  const stem = questionStem(fact, 'numeric', random.fork('stem'));
  const plain = object.type === 'year' ? [] : [formatNumber(object.value)];
  return ok({
    kind: 'numeric',
    id: itemId(['numeric', fact.id, stem.template, generatorVersion, pack.version, stem.text]),
    factId: fact.id,
    topic: fact.topic,
    template: stem.template,
    stem: stem.text,
    options: [],
    key: [],
    answers: [...new Set([objectText(object), ...plain, ...fact.aliases])],
    unit: unitOf(object),
    rubric,
    source: fact.source,
    feedback: feedbackOf(fact),
  });
};
