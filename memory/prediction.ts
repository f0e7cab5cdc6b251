/**
 * The score to expect of a quiz, in items, with its standard deviation: an item is right if it is recalled (chance p) or, if not,
 * guessed (1 / options; none where the learner types): q = p + (1 − p) / options. Mean Σ q, variance Σ q (1 − q) (Poisson binomial;
 * items are taken as independent). `recall` is from 0 to 1.
 */
export function expectedScore(items: readonly { recall: number; options?: number }[]): { mean: number; sd: number } {
  let mean = 0;
  let variance = 0;
  for (const { recall, options } of items) {
    const right = recall + (options === undefined ? 0 : (1 - recall) / Math.max(1, options));
    mean += right;
    variance += right * (1 - right);
  }
  return { mean, sd: Math.sqrt(variance) };
}
