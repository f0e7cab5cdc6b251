import fc from 'fast-check';
import { itemKinds } from '@/quizzes/kinds/item';
import type { Grade, Review } from './review';
import { defaultSettings, type MemorySettings } from './settings';

export const day = 86_400_000;
export const start = Date.UTC(2026, 0, 5, 12);

/** UTC days from midnight on and no fuzz: what ts-fsrs counts by. */
export const plainSettings: MemorySettings = { ...defaultSettings, rolloverHour: 0, isFuzzed: false };

let serial = 0;
export const review = (given: Partial<Review>): Review => ({
  id: `r${String(serial++).padStart(6, '0')}`,
  factId: 'fact',
  source: 'card',
  kind: 'card',
  at: start,
  ...given,
});

export const gradeArbitrary: fc.Arbitrary<Grade> = fc.constantFrom(1, 2, 3, 4);

/** Minutes to the next review: the same hour, the same day, days, or years. */
const gapArbitrary = fc.oneof(fc.nat(60), fc.nat(1440), fc.nat(1440 * 30), fc.nat(1440 * 900));

export const historyArbitrary = fc.array(fc.tuple(gapArbitrary, gradeArbitrary), { minLength: 1, maxLength: 25 }).map((steps) => {
  let at = start;
  return steps.map(([gap, grade]) => {
    at += gap * 60_000;
    return { at, grade };
  });
});

/** Logs of one fact with evidence of all sorts, at times that may coincide. */
export const logArbitrary: fc.Arbitrary<Review[]> = fc
  .array(
    fc.record({
      gap: gapArbitrary,
      kind: fc.constantFrom(...itemKinds, 'card' as const),
      options: fc.option(fc.integer({ min: 2, max: 6 }), { nil: undefined }),
      verdict: fc.constantFrom('correct' as const, 'close' as const, 'wrong' as const),
      grade: fc.option(gradeArbitrary, { nil: undefined }),
      isPractice: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((list) => {
    let at = start;
    return list.map(({ gap, kind, options, verdict, grade, isPractice }, index) => {
      at += gap * 60_000;
      const given = {
        ...(options && { options }),
        ...(grade && { grade }),
        ...(isPractice && index % 4 === 0 && { isPractice }),
      };
      return { id: `e${index}`, factId: 'fact', source: 'quiz', kind, verdict, at, ...given };
    });
  });
