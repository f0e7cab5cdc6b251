/**
 * The chance, from 0 to 1, that a learner recalls a fact now: Laplace's rule of succession, (correct + 1) / (reviews + 2), so that
 * one answer makes no certainty (P.-S. Laplace, Essai philosophique sur les probabilités, 1814). Knows nothing of forgetting:
 * it is the estimate until there is a model of memory with time in it. `correct` is at most `reviews`; both are whole.
 */
export const estimateRecall = ({ reviews, correct }: { reviews: number; correct: number }): number =>
  (correct + 1) / (reviews + 2);
