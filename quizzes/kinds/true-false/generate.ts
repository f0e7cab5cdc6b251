import { objectText } from '@/quizzes/facts/object-text';
import { findDistractors } from '@/quizzes/generation/distractors/choose-options';
import { feedbackOf } from '@/quizzes/generation/feedback';
import { itemId } from '@/quizzes/generation/item-id';
import { generatorVersion } from '@/quizzes/generation/quiz';
import { rubricOf } from '@/quizzes/generation/rubric-of';
import { statementStem } from '@/quizzes/generation/stem';
import { err, ok } from '@/quizzes/result';
import type { ItemGenerator } from '../generator';

/** A statement that the text makes, or one with another value in its place; half and half by the seed. */
export const generateTrueFalse: ItemGenerator<'true-false'> = (fact, pack, random) => {
  if (fact.object.type === 'set' || fact.object.type === 'sequence') {
    return err({ type: 'no-item', why: 'A set or a sequence is neither true nor false as one value.' });
  }
  const distractors = findDistractors(fact, pack, random.fork('values'));
  // Without a fair false value the statement would be true each time, and everyone would soon know.
  if (distractors.length === 0) return err({ type: 'no-item', why: 'No source has a value that is safely false.' });
  const right = objectText(fact.object);
  const chance = random.fork('truth');
  const lie = chance.int(0, 1) === 0 ? undefined : chance.pick(distractors);
  const claimed = lie?.text ?? right;
  const stem = statementStem(fact, claimed, random.fork('stem'));
  if (stem.text.split(/\s+/).length > 25) return err({ type: 'no-item', why: 'The statement has more than 25 words.' });
  const rubric = rubricOf(fact, pack);
  return ok({
    kind: 'true-false',
    id: itemId(['true-false', fact.id, stem.template, generatorVersion, pack.version, stem.text]),
    factId: fact.id,
    topic: fact.topic,
    template: stem.template,
    stem: stem.text,
    claimed,
    options: [
      { id: 'true', text: 'True', origin: { type: lie ? 'truth-value' : 'key' } },
      {
        id: 'false',
        text: 'False',
        origin: { type: lie ? 'key' : 'truth-value', ...(lie?.origin.factId ? { factId: lie.origin.factId } : {}) },
      },
    ],
    key: [lie ? 'false' : 'true'],
    answers: lie ? [right, ...fact.aliases] : [],
    ...(lie && rubric ? { correction: rubric } : {}),
    source: fact.source,
    feedback: feedbackOf(fact, lie ? { true: lie.about } : {}),
  });
};
