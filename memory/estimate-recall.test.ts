import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateRecall } from './estimate-recall';

test('nothing known is even odds, and no number of answers makes a certainty', () => {
  expect(estimateRecall({ reviews: 0, correct: 0 })).toBe(0.5);
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (correct, wrong) => {
      const recall = estimateRecall({ reviews: correct + wrong, correct });
      expect(recall).toBeGreaterThan(0);
      expect(recall).toBeLessThan(1);
    }),
  );
});

test('a right answer raises the estimate and a wrong one lowers it', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (correct, wrong) => {
      const before = estimateRecall({ reviews: correct + wrong, correct });
      expect(estimateRecall({ reviews: correct + wrong + 1, correct: correct + 1 })).toBeGreaterThan(before);
      expect(estimateRecall({ reviews: correct + wrong + 1, correct })).toBeLessThan(before);
    }),
  );
});
