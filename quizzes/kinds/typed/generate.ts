import { predicateOf } from '@/quizzes/facts/predicates';
import { fillSlots } from '@/quizzes/facts/sentence';
import { feedbackOf } from '@/quizzes/generation/feedback';
import { type Focus, focusOf, sayingOf } from '@/quizzes/generation/focus';
import { itemBase } from '@/quizzes/generation/item-base';
import { rubricOf } from '@/quizzes/generation/rubric-of';
import { questionStem } from '@/quizzes/generation/stem';
import { err, ok } from '@/quizzes/result';
import type { ItemGenerator } from '../generator';

/** Longer answers can't be recalled word for word by anyone who knows them. */
const longestAnswer = 4;

const wordsOf = (text: string): number => text.replace(/^(the|an|a) /, '').split(/\s+/).length;
const shortest = (texts: readonly string[]): number => Math.min(...texts.map(wordsOf));

/** A question answered by typing a name, a place, an acronym, a short phrase, or the members of a set. */
export const generateTyped: ItemGenerator<'typed'> = (fact, pack, random) => {
  const { object } = fact;
  if (object.type === 'year' || object.type === 'count' || object.type === 'money')
    return err({ type: 'no-item', why: 'Figures are asked by the numeric kind.' });
  const isList = object.type === 'set';
  const members = isList ? object.members : [];
  if (members.some(({ text, aliases }) => shortest([text, ...aliases]) > longestAnswer))
    return err({ type: 'no-item', why: `A member of it has more than ${longestAnswer} words.` });
  const focus = isList ? undefined : focusOf(fact, pack, random.fork('focus'));
  if (!isList && !focus) return err({ type: 'no-item', why: 'There is no question about what comes next in it.' });
  const answers = focus ? focus.accepted : members.map(({ text }) => text);
  if (focus && shortest(answers) > longestAnswer)
    return err({ type: 'no-item', why: `The answer has more than ${longestAnswer} words.` });
  const rubric = focus ? focus.rubric : rubricOf(fact, pack);
  if (!rubric) return err({ type: 'no-item', why: 'Its answer can’t be graded as text.' });
  const stem = questionStem(focus ?? wholeSet(fact), 'typed', random.fork('stem'), pack.language);
  return ok({
    ...itemBase('typed', fact, pack, stem),
    isList,
    options: [],
    key: [],
    answers,
    rubric,
    feedback: feedbackOf(fact, pack.language, {}, focus && sayingOf(focus)),
  });
};

const wholeSet = (fact: Focus['fact']): Pick<Focus, 'fact' | 'question' | 'questionCount'> => {
  const questions = predicateOf(fact)?.questions ?? [''];
  return { fact, question: (index) => fillSlots(questions[index] ?? '', fact), questionCount: questions.length };
};
