import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom, type Random } from '@/quizzes/generation/random';
import { eloDifficulties } from './elo';
import type { FirstAnswer } from './first-answer';
import { answersArbitrary, slowFirsts, slowRating, someFacts } from './slow-statistics.fixture';

const answer = (learner: number, factId: string, earned: number, options?: number): FirstAnswer => ({
  learner,
  factId,
  earned,
  itemId: factId,
  kind: options ? 'choice' : 'typed',
  ...(options !== undefined && { options }),
});

test('thirty new learners by hand: the first right answer lowers a fact by one half, the next by (1 − 1 / (1 + e^−½)) / 1.05', () => {
  const factIds = ['f', 'g'];
  const two = [answer(0, 'f', 1), answer(1, 'f', 1)];
  const rest = Array.from({ length: 30 }, (_, index) => answer(100 + index, 'g', 1));
  const after = (answers: readonly FirstAnswer[]) => slowRating(answers, { factId: 'f' }, answers.length);
  expect(after(two.slice(0, 1))).toBeCloseTo(-0.5, 12);
  expect(after(two)).toBeCloseTo(-0.5 - (1 - 1 / (1 + Math.exp(-0.5))) / 1.05, 12);
  const found = eloDifficulties([...two, ...rest], factIds);
  expect(found.get('f')).toEqual({ n: 2, value: null, reason: 'too-few' });
  const g = slowRating(rest, { factId: 'g' }, rest.length);
  expect(found.get('g')).toMatchObject({ n: 30, value: expect.closeTo(g - (g + after(two)) / 2, 9) });
});

test('for any answers the ratings are those of the slow way, whatever order the facts are listed in', () => {
  let withFigure = 0;
  fc.assert(
    fc.property(answersArbitrary, (answers) => {
      const firsts = slowFirsts(answers);
      const met = someFacts.filter((factId) => firsts.some((one) => one.factId === factId));
      const ratings = new Map(met.map((factId) => [factId, slowRating(firsts, { factId }, firsts.length)]));
      const centre = [...ratings.values()].reduce((sum, rating) => sum + rating / ratings.size, 0);
      const found = eloDifficulties(answers, someFacts);
      expect(eloDifficulties(answers, [...someFacts].reverse()).get('f0')).toEqual(found.get('f0'));
      for (const [factId, difficulty] of found) {
        if (difficulty.value === null) continue;
        withFigure += 1;
        expect(difficulty.value).toBeCloseTo((ratings.get(factId) ?? 0) - centre, 9);
        expect((difficulty.low + difficulty.high) / 2).toBeCloseTo(difficulty.value, 9);
      }
    }),
    { numRuns: 25 },
  );
  expect(withFigure).toBeGreaterThan(20);
});

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random.real())) * Math.cos(2 * Math.PI * random.real());

test('of simulated facts at least 95 % of the true difficulties lie within the interval', () => {
  const learnerCount = 200;
  const factIds = Array.from({ length: 30 }, (_, index) => `f${index}`);
  let within = 0;
  let total = 0;
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    const random = createRandom(seed);
    const truth = new Map(factIds.map((factId) => [factId, normal(random)]));
    const centre = [...truth.values()].reduce((sum, value) => sum + value / truth.size, 0);
    const answers = Array.from({ length: learnerCount }, (_, learner) => {
      const ability = normal(random);
      return random
        .shuffle(factIds)
        .slice(0, 15)
        .map((factId, index) => {
          const options = index % 2 === 0 ? 4 : undefined;
          const knows = 1 / (1 + Math.exp((truth.get(factId) ?? 0) - ability));
          const chance = options ? knows + (1 - knows) / options : knows;
          return answer(learner, factId, random.real() < chance ? 1 : 0, options);
        });
    });
    for (const [factId, difficulty] of eloDifficulties(random.shuffle(answers.flat()), factIds)) {
      if (difficulty.value === null) continue;
      const real = (truth.get(factId) ?? 0) - centre;
      total += 1;
      if (difficulty.low <= real && real <= difficulty.high) within += 1;
    }
  }
  expect(total).toBeGreaterThan(150);
  expect(within / total).toBeGreaterThanOrEqual(0.95);
});
