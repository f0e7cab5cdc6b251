import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceOf, knewGivenRight, mixture } from './evidence';
import { fsrsOf } from './fsrs';
import { plainSettings, review } from './review.fixture';

test('that a right answer was known is as likely as Bayes says', () => {
  expect(knewGivenRight(0.9, 4)).toBeCloseTo(0.9 / (0.9 + 0.1 / 4), 12);
  expect(knewGivenRight(0.5, 2)).toBeCloseTo(2 / 3, 12);
  expect(knewGivenRight(0.5, 1)).toBe(0.5);
  expect(knewGivenRight(1, 4)).toBe(1);
});

test('a mixture falls to the desired retention just when its two states together are expected to', () => {
  const stability = fc.double({ min: 0.01, max: 1000, noNaN: true });
  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  const retention = fc.double({ min: 0.7, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(stability, stability, share, retention, (knew, forgot, weight, desiredRetention) => {
      const fsrs = fsrsOf({ ...plainSettings, desiredRetention });
      const mixed = mixture(
        { stability: knew, difficulty: 2 },
        { stability: forgot, difficulty: 8 },
        weight,
        fsrs,
        desiredRetention,
      );
      const days = mixed.stability * fsrs.intervalModifier;
      const expected = weight * fsrs.recall(days, knew) + (1 - weight) * fsrs.recall(days, forgot);
      expect(expected).toBeCloseTo(desiredRetention, 6);
      expect(mixed.difficulty).toBeCloseTo(weight * 2 + (1 - weight) * 8, 9);
    }),
  );
});

test('only what the learner picks among options can be luck', () => {
  expect(evidenceOf(review({ kind: 'choice', options: 5, verdict: 'correct' }))).toEqual({ grade: 3, options: 5 });
  expect(evidenceOf(review({ kind: 'true-false', verdict: 'correct' }))).toEqual({ grade: 3, options: 2 });
  expect(evidenceOf(review({ kind: 'numeric', options: 5, verdict: 'correct' }))).toEqual({ grade: 3 });
  expect(evidenceOf(review({ kind: 'choice', options: 5, verdict: 'wrong' }))).toEqual({ grade: 1 });
  expect(evidenceOf(review({ kind: 'typed' }))).toBeUndefined();
});
