import { objectText } from '@/quizzes/facts/object-text';
import { feedbackOf } from '@/quizzes/generation/feedback';
import { itemId } from '@/quizzes/generation/item-id';
import { generatorVersion } from '@/quizzes/generation/quiz';
import { rubricOf } from '@/quizzes/generation/rubric-of';
import { questionStem } from '@/quizzes/generation/stem';
import { err, ok } from '@/quizzes/result';
import type { ItemGenerator } from '../generator';

/** Longer answers can't be recalled word for word by anyone who knows them. */
const longestAnswer = 4;

const wordsOf = (text: string): number => text.replace(/^(the|an|a) /, '').split(/\s+/).length;

/** A question answered by typing a name, a place, an acronym or a short phrase. */
export const generateTyped: ItemGenerator<'typed'> = (fact, pack, random) => {
  const { type } = fact.object;
  if (type === 'year' || type === 'count' || type === 'money')
    return err({ type: 'no-item', why: 'Figures are asked by the numeric kind.' });
  if (type === 'set' || type === 'sequence') return err({ type: 'no-item', why: 'A set or a sequence is no single text.' });
  const answers = [objectText(fact.object), ...fact.aliases];
  if (Math.min(...answers.map(wordsOf)) > longestAnswer)
    return err({ type: 'no-item', why: `The answer has more than ${longestAnswer} words.` });
  const rubric = rubricOf(fact, pack);
  if (!rubric) return err({ type: 'no-item', why: 'Its answer can’t be graded as text.' });
  const stem = questionStem(fact, 'typed', random.fork('stem'));
  return ok({
    kind: 'typed',
    id: itemId(['typed', fact.id, stem.template, generatorVersion, pack.version, stem.text]),
    factId: fact.id,
    topic: fact.topic,
    template: stem.template,
    stem: stem.text,
    options: [],
    key: [],
    answers,
    rubric,
    source: fact.source,
    feedback: feedbackOf(fact),
  });
};
