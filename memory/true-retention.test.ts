import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceOf } from './evidence';
import { daysBetween, localDay } from './local-day';
import { standing } from './replay';
import type { Review } from './review';
import { day, logArbitrary, plainSettings, review, start } from './review.fixture';
import { defaultSettings } from './settings';
import { trueRetention } from './true-retention';

test('by hand: the first answer of a later day counts, by the days since the last; repeats, practice and what was undone do not', () => {
  const reviews = [
    review({ grade: 3, at: start }),
    review({ grade: 1, at: start + 60_000 }),
    review({ grade: 3, at: start + 2 * day }),
    review({ grade: 1, at: start + 2 * day + 1 }),
    review({ grade: 1, at: start + 4 * day, isPractice: true }),
    review({ id: 'taken-back', grade: 1, at: start + 5 * day }),
    review({ id: 'undo', source: 'undo', undoes: 'taken-back', at: start + 5 * day + 1 }),
    review({ source: 'quiz', kind: 'numeric', verdict: 'wrong', at: start + 9 * day }),
    review({ source: 'quiz', kind: 'typed', verdict: 'close', at: start + 109 * day }),
    review({ factId: 'other', grade: 1, at: start + 109 * day }),
  ];
  const found = trueRetention(reviews, plainSettings);
  expect(found.map(({ from, to, n, recalled, share }) => [from, to, n, recalled, share])).toEqual([
    [1, 3, 1, 1, 1],
    [4, 7, 1, 0, 0],
    [91, Number.POSITIVE_INFINITY, 1, 1, 1],
  ]);
  expect(found[0]?.low).toBeCloseTo(0.2065, 4);
  expect(found[0]?.high).toBe(1);
});

test('an answer chosen among options counts neither as known nor as forgotten, nor does what follows it on that day', () => {
  const chosen = (kind: Review['kind'], verdict: 'correct' | 'wrong', after: number, options?: number) =>
    review({ source: 'quiz', kind, verdict, at: start + after * day, ...(options && { options }) });
  const reviews = [
    review({ grade: 3, at: start }),
    chosen('choice', 'correct', 2, 4),
    chosen('typed', 'correct', 2.1),
    chosen('true-false', 'wrong', 4, 2),
    chosen('ordering', 'correct', 6),
    chosen('cloze', 'correct', 8, 4),
    chosen('cloze', 'correct', 10),
    chosen('typed', 'wrong', 12),
  ];
  // The days since the last answer are those since any answer: what was chosen was a meeting with the fact too.
  expect(trueRetention(reviews, plainSettings)).toMatchObject([{ from: 1, to: 3, n: 2, recalled: 1 }]);
});

test('a day is the learner’s own: an answer after midnight and before the rollover belongs to the day before', () => {
  const berlin = { ...defaultSettings, timeZone: 'Europe/Berlin' };
  const evening = Date.UTC(2026, 2, 28, 20);
  const reviews = [review({ grade: 3, at: evening }), review({ grade: 3, at: Date.UTC(2026, 2, 29, 1, 30) })];
  expect(trueRetention(reviews, berlin)).toEqual([]);
  expect(trueRetention(reviews, { ...berlin, rolloverHour: 0 })).toHaveLength(1);
});

const isByHeart = ({ kind, grade, options }: Review) =>
  grade !== undefined || (['card', 'typed', 'cloze', 'numeric'].includes(kind) && options === undefined);

/** Asks of every answer by itself whether it counts. */
function slowly(reviews: readonly Review[]) {
  const dayOf = ({ at }: Review) => localDay(at, plainSettings.timeZone, plainSettings.rolloverHour);
  const counted = standing(reviews).filter(({ isPractice }) => !isPractice);
  return counted.flatMap((answer, index) => {
    const before = counted.slice(0, index).filter(({ factId }) => factId === answer.factId);
    const last = before.at(-1);
    if (!last || before.some((earlier) => dayOf(earlier) === dayOf(answer))) return [];
    if (!isByHeart(answer)) return [];
    return [{ age: daysBetween(dayOf(last), dayOf(answer)), isRecalled: evidenceOf(answer)?.grade !== 1 }];
  });
}

test('for any log of two facts the bands hold what asking each answer by itself finds', () => {
  const factOf = (log: readonly Review[], factId: string) => log.map((one) => ({ ...one, factId, id: factId + one.id }));
  fc.assert(
    fc.property(logArbitrary, logArbitrary, (one, other) => {
      const reviews = [...factOf(one, 'one'), ...factOf(other, 'other')];
      const found = trueRetention(reviews, plainSettings);
      const slow = slowly(reviews);
      expect(found.reduce((sum, { n }) => sum + n, 0)).toBe(slow.length);
      for (const { from, to, n, recalled } of found) {
        const inBand = slow.filter(({ age }) => age >= from && age <= to);
        expect([n, recalled]).toEqual([inBand.length, inBand.filter(({ isRecalled }) => isRecalled).length]);
      }
    }),
  );
});
