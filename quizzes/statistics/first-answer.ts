import type { ItemKind } from '@/quizzes/kinds/item';

/**
 * What a learner answered the first time that an item was put to them. `learner` tells learners apart and says nothing else of them.
 * Lists of these are in the order in which they were given.
 */
export type FirstAnswer = {
  learner: number;
  itemId: string;
  factId: string;
  kind: ItemKind;
  /** Share of the point, from 0 to 1. */
  earned: number;
  /** Among how many answers it lets guess; none where the learner types or orders. */
  options?: number;
};

/**
 * One answer a learner and fact, the very first: what was answered after the feedback on another item of the same fact shows learning,
 * not what the fact's questions are like.
 */
export function firstOfEachFact<Of extends Pick<FirstAnswer, 'learner' | 'factId'>>(answers: readonly Of[]): Of[] {
  const seen = new Set<string>();
  return answers.filter(({ learner, factId }) => {
    const key = JSON.stringify([learner, factId]);
    return !seen.has(key) && seen.add(key);
  });
}
