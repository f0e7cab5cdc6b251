import type { Fact, Former } from '@/quizzes/facts/fact';
import { containsWords } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { predicateOf } from '@/quizzes/facts/predicates';
import { fillSlots, statementOf } from '@/quizzes/facts/sentence';
import { chooseOptions } from '@/quizzes/generation/distractors/choose-options';
import { noSetting } from '@/quizzes/generation/distractors/distractor';
import { feedbackOf } from '@/quizzes/generation/feedback';
import { findFlaws } from '@/quizzes/generation/flaws/find-flaws';
import { itemBase } from '@/quizzes/generation/item-base';
import type { Random } from '@/quizzes/generation/random';
import { framedStem } from '@/quizzes/generation/stem';
import { wordingFor } from '@/quizzes/generation/wording';
import type { Pack } from '@/quizzes/packs/pack';
import { err, ok, type Result } from '@/quizzes/result';
import type { NoItem } from '../generator';
import type { UpdateItem } from '../item';

const draws = 6;

/**
 * The text was changed: its former value is told in the stem and is no option, and the present one is asked for. Made for those alone
 * who learned the former one. Options and key are the same whichever of the former values is told.
 */
export function generateChanged(fact: Fact, former: Former, pack: Pack, random: Random): Result<UpdateItem, NoItem> {
  if (fact.status !== 'holds') return err({ type: 'no-item', why: 'The fact does not hold any more.' });
  if (fact.object.type === 'set' || fact.object.type === 'sequence')
    return err({ type: 'no-item', why: 'It has more than one value.' });
  const formers = (fact.formerly ?? []).map(({ object }) => objectText(object));
  const tells = (text: string) => formers.some((old) => containsWords(text, old) || containsWords(old, text));
  const questions = predicateOf(fact)?.questions ?? [];
  for (let draw = 0; draw < draws; draw += 1) {
    const chance = random.fork(`changed ${draw}`);
    const question = fillSlots(chance.pick(questions), fact);
    const asked = { fact, stem: question, isDated: false, setting: { ...noSetting, tells } };
    const set = chooseOptions(asked, pack, chance);
    if (!set) continue;
    const itemTelling = (old: string): UpdateItem => {
      const stem = framedStem(fact, 'changed', { old, question }, chance.fork('frame'), pack.language);
      return {
        ...itemBase('update', fact, pack, stem, [set.options.map(({ text }) => text)]),
        options: set.options,
        key: set.key,
        answers: [],
        feedback: feedbackOf(fact, pack.language, set.about, wordingFor(pack.language).usedToSay(statementOf(fact), old)),
      };
    };
    if (formers.every((old) => findFlaws(itemTelling(old)).length === 0)) return ok(itemTelling(objectText(former.object)));
  }
  return err({ type: 'no-item', why: 'No two other values are safely wrong.' });
}
