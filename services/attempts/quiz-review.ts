import type { Review } from '@/memory/review';
import type { Verdict } from '@/quizzes/grading/grade';
import type { Item } from '@/quizzes/kinds/item';
import { guessOptions } from '../reviews/guess-options';

type NewRow = { id: string; verdict: Verdict; answeredAt: Date };

/** The review that `insertQuizReview` appends for a response, as far as a memory depends on it. */
export const quizReview = (item: Item, row: NewRow): Review => {
  const options = guessOptions(item);
  return {
    id: row.id,
    factId: item.factId,
    source: 'quiz',
    kind: item.kind,
    ...(options === undefined ? {} : { options }),
    verdict: row.verdict,
    at: row.answeredAt.getTime(),
  };
};
