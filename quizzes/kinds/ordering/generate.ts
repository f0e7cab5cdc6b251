import { optionId } from '@/quizzes/generation/distractors/choose-options';
import { feedbackOf } from '@/quizzes/generation/feedback';
import { itemId } from '@/quizzes/generation/item-id';
import { generatorVersion } from '@/quizzes/generation/quiz';
import { questionStem } from '@/quizzes/generation/stem';
import { err, ok } from '@/quizzes/result';
import type { ItemGenerator } from '../generator';

/** The members of a sequence, to be put in order; never served in the right one. */
export const generateOrdering: ItemGenerator<'ordering'> = (fact, pack, random) => {
  const { object } = fact;
  if (object.type !== 'sequence') return err({ type: 'no-item', why: 'It is no sequence.' });
  const { members } = object;
  const chance = random.fork('order');
  let served = chance.shuffle(members);
  while (served.every((member, index) => member === members[index])) served = chance.shuffle(members);
  const options = served.map(({ text, factId }, index) => ({
    id: optionId(index),
    text,
    origin: { type: 'member' as const, ...(factId ? { factId } : {}) },
  }));
  const stem = questionStem(fact, 'ordering', random.fork('stem'));
  return ok({
    kind: 'ordering',
    id: itemId(['ordering', fact.id, stem.template, generatorVersion, pack.version, stem.text, options.map(({ text }) => text)]),
    factId: fact.id,
    topic: fact.topic,
    template: stem.template,
    stem: stem.text,
    options,
    key: members.map((member) => optionId(served.indexOf(member))),
    answers: [],
    source: fact.source,
    feedback: feedbackOf(fact),
  });
};
