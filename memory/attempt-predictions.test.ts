import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PredictedAttempt, predictions } from './attempt-predictions';
import { firstRecall } from './first-recall';
import { expectedScore } from './prediction';
import { replay } from './replay';
import { retrievability } from './retrievability';
import type { Review } from './review';
import { day, logArbitrary, review, start } from './review.fixture';
import { defaultSettings } from './settings';

/** Replays every fact's whole log again for every item. */
const slowly = (attempts: readonly PredictedAttempt[], reviews: readonly Review[]) =>
  new Map(
    attempts.map(({ id, startedAt, items }) => [
      id,
      expectedScore(
        items.map(({ factId, options }) => {
          const before = reviews.filter((one) => one.factId === factId && one.at < startedAt);
          const recall = retrievability(replay(before, defaultSettings), startedAt, defaultSettings) ?? firstRecall;
          return { recall, ...(options === undefined ? {} : { options }) };
        }),
      ),
    ]),
  );

const factIds = ['a', 'b', 'c'] as const;
const undoArbitrary = fc.record({ of: fc.nat(25), after: fc.integer({ min: -5, max: 4000 }), again: fc.boolean() });

/** One fact's log with undos in it, some of them before what they take back, some taken back themselves. */
const factLog = (factId: string) =>
  fc.tuple(logArbitrary, fc.array(undoArbitrary, { maxLength: 5 })).map(([log, undos]) => {
    const own = log.map((one) => ({ ...one, factId, id: factId + one.id }));
    const taken = undos.flatMap(({ of, after, again }, index) => {
      const target = own[of % Math.max(1, own.length)];
      if (!target) return [];
      const undo = review({
        id: `${factId}u${index}`,
        factId,
        source: 'undo',
        undoes: target.id,
        at: target.at + after * 60_000,
      });
      const redo = review({ id: `${factId}v${index}`, factId, source: 'undo', undoes: undo.id, at: undo.at + after * 30_000 });
      return again ? [undo, redo] : [undo];
    });
    return [...own, ...taken];
  });

const attemptsArbitrary = fc.array(
  fc.record({
    sinceMin: fc.oneof(fc.nat(2000), fc.nat(1440 * 400)),
    items: fc.array(
      fc.record({ factId: fc.constantFrom(...factIds), options: fc.integer({ min: 2, max: 5 }) }, { requiredKeys: ['factId'] }),
      { maxLength: 6 },
    ),
  }),
  { maxLength: 8 },
);

test('in one pass every attempt is expected to reach what a replay of all that came before it says', () => {
  fc.assert(
    fc.property(attemptsArbitrary, fc.tuple(...factIds.map(factLog)), fc.nat(), (drawn, logs, turn) => {
      const attempts = drawn.map(({ sinceMin, items }, index) => ({
        id: `t${index}`,
        startedAt: start + sinceMin * 60_000,
        items,
      }));
      const log = logs.flat();
      const arrived = [...log.slice(turn % (log.length + 1)), ...log.slice(0, turn % (log.length + 1))];
      expect(predictions(attempts, arrived, defaultSettings)).toEqual(slowly(attempts, log));
    }),
    { numRuns: 400 },
  );
});

test('an answer at the moment when the attempt begins is not known before it', () => {
  const items = [{ factId: 'fact', options: 4 }];
  const log = [review({ grade: 4, at: start })];
  const at = (startedAt: number) => predictions([{ id: 'x', startedAt, items }], log, defaultSettings).get('x')?.mean;
  expect(at(start)).toBeCloseTo(0.3 + 0.7 / 4, 12);
  expect(at(start + 1)).toBe(1);
  expect(at(start + 30 * day)).toBeLessThan(1);
});

test('an undo that came before what it takes back still takes it back, for the attempts after it alone', () => {
  const items = [{ factId: 'fact' }];
  const log = [
    review({ id: 'kept', grade: 3, at: start }),
    review({ id: 'undo', source: 'undo', undoes: 'late', at: start + day }),
    review({ id: 'late', grade: 1, at: start + 3 * day }),
  ];
  const attempts = [2, 4].map((days) => ({ id: String(days), startedAt: start + days * day, items }));
  const found = predictions(attempts, log, defaultSettings);
  expect(found).toEqual(predictions(attempts, log.slice(0, 1), defaultSettings));
  expect(found).toEqual(slowly(attempts, log));
});
