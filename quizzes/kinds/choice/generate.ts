import { chooseOptions } from '@/quizzes/generation/distractors/choose-options';
import { feedbackOf } from '@/quizzes/generation/feedback';
import { itemId } from '@/quizzes/generation/item-id';
import { generatorVersion } from '@/quizzes/generation/quiz';
import { questionStem } from '@/quizzes/generation/stem';
import { err, ok } from '@/quizzes/result';
import type { ItemGenerator } from '../generator';

/** Single choice: a question with one right option among three or four. */
export const generateChoice: ItemGenerator<'choice'> = (fact, pack, random) => {
  if (fact.object.type === 'set' || fact.object.type === 'sequence') {
    return err({ type: 'no-item', why: 'A set or a sequence has no single right option.' });
  }
  const stem = questionStem(fact, 'choice', random.fork('stem'));
  const set = chooseOptions(fact, stem.text, pack, random);
  if (!set) return err({ type: 'no-item', why: 'No source has two fair wrong answers for it.' });
  const { options, key, about } = set;
  return ok({
    kind: 'choice',
    id: itemId(['choice', fact.id, stem.template, generatorVersion, pack.version, stem.text, options.map(({ text }) => text)]),
    factId: fact.id,
    topic: fact.topic,
    template: stem.template,
    stem: stem.text,
    options,
    key,
    answers: [],
    source: fact.source,
    feedback: feedbackOf(fact, about),
  });
};
