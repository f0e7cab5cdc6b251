import { objectText } from '@/quizzes/facts/object-text';
import { predicateOf } from '@/quizzes/facts/predicates';
import { fillSlots, statementOf } from '@/quizzes/facts/sentence';
import { chooseAround, stableRandom } from '@/quizzes/generation/distractors/choose-options';
import type { Distractor } from '@/quizzes/generation/distractors/distractor';
import { isFigure } from '@/quizzes/generation/distractors/perturbation';
import { temporalNeighbours } from '@/quizzes/generation/distractors/temporal-neighbours';
import { feedbackOf } from '@/quizzes/generation/feedback';
import { findFlaws } from '@/quizzes/generation/flaws/find-flaws';
import { itemBase } from '@/quizzes/generation/item-base';
import { framedStem } from '@/quizzes/generation/stem';
import { quantitiesMeet } from '@/quizzes/generation/truth';
import { wordingFor } from '@/quizzes/generation/wording';
import { err, ok } from '@/quizzes/result';
import type { ItemGenerator } from '../generator';
import type { UpdateItem } from '../item';

const draws = 12;

/** The text is out of date: what is the value now known, at its date? The text's own is told in the stem and is no option. */
export const generateUpdate: ItemGenerator<'update'> = (fact, pack, random, setting) => {
  const newer = fact.supersededBy;
  if (fact.status !== 'outdated' || !newer) return err({ type: 'no-item', why: 'The text is not out of date here.' });
  const { object } = newer;
  if (!object) return err({ type: 'no-item', why: 'No newer value of the very same claim is given.' });
  if (!isFigure(object)) return err({ type: 'no-item', why: 'Its newer value is no figure.' });
  const questions = predicateOf(fact)?.questions ?? [];
  const successor = { ...fact, object };
  for (let draw = 0; draw < draws; draw += 1) {
    const chance = random.fork(`update ${draw}`);
    const question = fillSlots(chance.pick(questions), fact);
    const slots = { old: objectText(fact.object), asOf: newer.asOf, question: wordingFor(pack.language).lowerFirst(question) };
    const stem = framedStem(fact, 'update', slots, chance, pack.language);
    const stable = stableRandom(fact, `update ${draw}`);
    const past = temporalNeighbours(successor, pack, stable, setting);
    const isWrong = ({ text, object: other }: Distractor) =>
      text !== slots.old &&
      !setting.tells(text) &&
      other !== undefined &&
      text !== objectText(object) &&
      !quantitiesMeet(object, other);
    const set = chooseAround(
      { fact, text: objectText(object), object },
      past.filter(isWrong),
      chance.int(0, 2),
      isWrong,
      stable,
      pack.language,
    );
    if (!set) continue;
    const madeUp = set.options.filter(({ origin }) => origin.type === 'perturbation');
    const about = {
      ...set.about,
      ...Object.fromEntries(madeUp.map(({ id, text }) => [id, wordingFor(pack.language).noSourceGives(text)])),
    };
    const item: UpdateItem = {
      ...itemBase('update', fact, pack, stem, [set.options.map(({ text }) => text)]),
      options: set.options,
      key: set.key,
      answers: [],
      feedback: feedbackOf(fact, pack.language, about, wordingFor(pack.language).asOf(newer.asOf, statementOf(successor))),
    };
    if (findFlaws(item).length === 0) return ok(item);
  }
  return err({ type: 'no-item', why: 'No two other figures are safely wrong.' });
};
