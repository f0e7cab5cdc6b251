import { predicateOf } from '@/quizzes/facts/predicates';
import { fillSlots } from '@/quizzes/facts/sentence';
import { optionId } from '@/quizzes/generation/distractors/choose-options';
import { feedbackOf } from '@/quizzes/generation/feedback';
import { findFlaws } from '@/quizzes/generation/flaws/find-flaws';
import { itemBase } from '@/quizzes/generation/item-base';
import { strangers } from '@/quizzes/generation/lies';
import { questionStem } from '@/quizzes/generation/stem';
import { err, ok } from '@/quizzes/result';
import type { ItemGenerator } from '../generator';
import type { MultipleResponseItem } from '../item';

const mostOptions = 7;
const draws = 12;

/** Which of these belong to the set? Every member is an option and right; so many others are wrong. */
export const generateMultipleResponse: ItemGenerator<'multiple-response'> = (fact, pack, random) => {
  const { object } = fact;
  if (object.type !== 'set') return err({ type: 'no-item', why: 'It is no set.' });
  // What an open set leaves out may belong to it too.
  if (object.open) return err({ type: 'no-item', why: 'An open set has no safe wrong member.' });
  const wrong = strangers({ fact }, pack);
  const room = Math.min(wrong.length, mostOptions - object.members.length);
  if (room < 2) return err({ type: 'no-item', why: 'No source has two values that are safely outside the set.' });
  const questions = predicateOf(fact)?.questions ?? [];
  const asked = { fact, question: (at: number) => fillSlots(questions[at] ?? '', fact), questionCount: questions.length };
  const stem = questionStem(asked, 'multiple-response', random.fork('stem'), pack.language);

  for (let draw = 0; draw < draws; draw += 1) {
    const chance = random.fork(`options ${draw}`);
    const others = chance.shuffle(wrong).slice(0, chance.int(2, room));
    const members = object.members.map(({ text }) => ({ text, origin: { type: 'member' as const }, about: '' }));
    const all = chance.shuffle([...members, ...others]);
    const options = all.map(({ text, origin }, index) => ({ id: optionId(index), text, origin }));
    const isMember = (index: number) => all[index]?.origin.type === 'member';
    const item: MultipleResponseItem = {
      ...itemBase('multiple-response', fact, pack, stem, [options.map(({ text }) => text)]),
      options,
      key: options.filter((_, index) => isMember(index)).map(({ id }) => id),
      answers: [],
      feedback: feedbackOf(
        fact,
        pack.language,
        Object.fromEntries(all.flatMap(({ about }, index) => (isMember(index) ? [] : [[optionId(index), about]]))),
      ),
    };
    if (findFlaws(item).length === 0) return ok(item);
  }
  return err({ type: 'no-item', why: 'No choice of wrong members is free of flaws.' });
};
