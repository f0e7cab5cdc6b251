import { arrange, chooseOptions, type OptionSet } from '@/quizzes/generation/distractors/choose-options';
import type { Setting } from '@/quizzes/generation/distractors/distractor';
import { feedbackOf } from '@/quizzes/generation/feedback';
import { findChoiceFlaws } from '@/quizzes/generation/flaws/choice-flaws';
import { type Focus, focusOf, sayingOf } from '@/quizzes/generation/focus';
import { itemBase } from '@/quizzes/generation/item-base';
import type { Random } from '@/quizzes/generation/random';
import { questionStem, type Stem, writtenWhen } from '@/quizzes/generation/stem';
import { wordingFor } from '@/quizzes/generation/wording';
import type { Pack } from '@/quizzes/packs/pack';
import { err, ok } from '@/quizzes/result';
import type { ItemGenerator } from '../generator';

/** Single choice: a question with one right option among three or four. */
export const generateChoice: ItemGenerator<'choice'> = (fact, pack, random, setting) => {
  const focus = focusOf(fact, pack, random.fork('focus'));
  if (!focus || focus.type === 'member') return err({ type: 'no-item', why: 'A set has no single right option.' });
  const made = focus.type === 'next' ? amongMembers(focus, pack, random) : amongValues(focus, pack, random, setting);
  if (!made) return err({ type: 'no-item', why: 'No source has two fair wrong answers for it.' });
  const { stem, set } = made;
  return ok({
    ...itemBase('choice', fact, pack, stem, [set.options.map(({ text }) => text)]),
    options: set.options,
    key: set.key,
    answers: [],
    feedback: feedbackOf(fact, pack.language, set.about, sayingOf(focus)),
  });
};

type Made = { stem: Stem; set: OptionSet };

function amongValues(focus: Focus, pack: Pack, random: Random, setting: Setting): Made | undefined {
  const { fact } = focus;
  // Values at other dates are wrong for the text's date only, so the stem has to say it.
  const when = fact.otherDates.length > 0 && fact.status === 'outdated' ? writtenWhen(fact, pack) : undefined;
  const stem = questionStem(focus, 'choice', random.fork('stem'), pack.language, when);
  const set = chooseOptions({ fact, stem: stem.text, isDated: when !== undefined, setting }, pack, random);
  return set && { stem, set };
}

function amongMembers(focus: Focus, pack: Pack, random: Random): Made | undefined {
  const stem = questionStem(focus, 'choice', random.fork('stem'), pack.language);
  for (const draw of [0, 1, 2]) {
    const chance = random.fork(`members ${draw}`);
    const wrong = chance.shuffle(focus.rivals).slice(0, 2 + (draw % 2));
    if (wrong.length < 2) return undefined;
    const set = arrange(
      focus,
      wrong.map((text) => ({ text, origin: { type: 'member' }, about: wordingFor(pack.language).otherPlace(text) })),
      chance,
    );
    if (findChoiceFlaws({ stem: stem.text, ...set }).length === 0) return { stem, set };
  }
  return undefined;
}
