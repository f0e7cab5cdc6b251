import { feedbackOf } from '@/quizzes/generation/feedback';
import { findFlaws } from '@/quizzes/generation/flaws/find-flaws';
import { focusOf, sayingOf } from '@/quizzes/generation/focus';
import { itemBase } from '@/quizzes/generation/item-base';
import { liesAbout } from '@/quizzes/generation/lies';
import { statementStem } from '@/quizzes/generation/stem';
import { err, ok } from '@/quizzes/result';
import type { ItemGenerator } from '../generator';
import type { TrueFalseItem } from '../item';

/** A statement that the text makes, or one with another value in its place; half and half by the seed. */
export const generateTrueFalse: ItemGenerator<'true-false'> = (fact, pack, random, setting) => {
  const focus = focusOf(fact, pack, random.fork('focus'));
  if (!focus) return err({ type: 'no-item', why: 'There are no statements about one member of it.' });
  const lies = liesAbout(focus, pack, random.fork('values'), setting);
  // Without a fair false value the statement would be true each time, and everyone would soon know.
  if (lies.length === 0) return err({ type: 'no-item', why: 'No source has a value that is safely false.' });
  const chance = random.fork('truth');
  const lie = chance.int(0, 1) === 0 ? undefined : chance.pick(lies);
  const claimed = lie?.text ?? focus.text;
  const stem = statementStem(focus, claimed, random.fork('stem'), pack.language);
  // Turned round, a statement is mended by turning it back: there is nothing to type. A member may be any member.
  const rubric = focus.type === 'value' ? focus.rubric : undefined;
  const item: TrueFalseItem = {
    ...itemBase('true-false', fact, pack, stem),
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
    answers: lie && rubric ? [...focus.accepted] : [],
    ...(lie && rubric ? { correction: rubric } : {}),
    feedback: feedbackOf(fact, pack.language, lie ? { true: lie.about } : {}, sayingOf(focus)),
  };
  const [flaw] = findFlaws(item);
  return flaw ? err({ type: 'no-item', why: flaw.sentence }) : ok(item);
};
