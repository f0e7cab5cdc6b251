import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDue, type KnownMemory, type Memory } from './memory';
import { buildQueue, orderQueue, type QueueFact, type QueueLimits } from './queue';
import { day, start } from './review.fixture';
import { defaultSettings } from './settings';

const known = (given: Partial<KnownMemory>): Memory => ({
  ...{ type: 'reviewed', stability: 10, difficulty: 5, due: start, lastAt: start - 10 * day, reps: 3, lapses: 0, step: 0 },
  isLeech: false,
  ...given,
});
const fact = (factId: string, memory: Memory, given: Partial<QueueFact> = {}): QueueFact => ({
  ...{ factId, siblings: [], memory, isSuspended: false },
  ...given,
});
const fresh: Memory = { type: 'new' };
const limits: QueueLimits = { newPerDay: 20, reviewsPerDay: 200, newToday: 0, reviewedToday: 0, order: 'due-first' };
const queue = (facts: readonly QueueFact[], some: Partial<QueueLimits> = {}, seed = 1) =>
  buildQueue({ facts, limits: { ...limits, ...some }, settings: defaultSettings, now: start, seed });

test('a learning memory is due from its minute on, a reviewed one all its local day, a new one never', () => {
  const later = start + 60_000;
  expect(isDue(known({ type: 'learning', due: later }), start, defaultSettings)).toBe(false);
  expect(isDue(known({ type: 'learning', due: later }), later, defaultSettings)).toBe(true);
  expect(isDue(known({ due: start + 10 * 3_600_000 }), start, defaultSettings)).toBe(true);
  expect(isDue(known({ due: start + day }), start, defaultSettings)).toBe(false);
  expect(isDue(fresh, start, defaultSettings)).toBe(false);
});

test('what is due comes by the least recall first, what is not due or put aside stays away', () => {
  const facts = [
    fact('firm', known({ stability: 30 })),
    fact('frail', known({ stability: 2 })),
    fact('middling', known({ stability: 9 })),
    fact('tomorrow', known({ due: start + day })),
    fact('suspended', known({}), { isSuspended: true }),
    fact('buried today', known({}), { buriedOn: '2026-01-05' }),
    fact('buried yesterday', known({ stability: 50 }), { buriedOn: '2026-01-04' }),
    fact('in ten minutes', known({ type: 'learning', due: start + 600_000 })),
    fact('at once', known({ type: 'relearning', due: start - 1 })),
    fact('b', fresh),
    fact('a', fresh),
  ];
  for (const seed of [1, 2, 3])
    expect(queue(facts, {}, seed)).toEqual({
      learning: ['at once', 'in ten minutes'],
      due: ['frail', 'middling', 'firm', 'buried yesterday'],
      fresh: ['b', 'a'],
    });
});

test('the limits of a day count what was done today', () => {
  const facts = ['a', 'b', 'c'].flatMap((name) => [fact(`due ${name}`, known({})), fact(`new ${name}`, fresh)]);
  const { due, fresh: met } = queue(facts, { newPerDay: 5, newToday: 4, reviewsPerDay: 2, reviewedToday: 7 });
  expect([due, met]).toEqual([[], ['new a']]);
});

const queueFacts = fc.uniqueArray(
  fc.record({ name: fc.nat(30), siblings: fc.array(fc.nat(30), { maxLength: 4 }), type: fc.nat(3) }),
  { selector: ({ name }) => name },
);

test('of siblings one is asked in a session, whichever of them names the other, and nothing twice', () => {
  fc.assert(
    fc.property(queueFacts, fc.constantFrom('due-first' as const, 'new-first' as const, 'mixed' as const), (list, order) => {
      const facts = list.map(({ name, siblings, type }) => {
        const memory = [fresh, known({}), known({ type: 'learning' }), known({ type: 'relearning' })][type] ?? fresh;
        return fact(String(name), memory, { siblings: siblings.filter((other) => other !== name).map(String) });
      });
      const { learning, due, fresh: met } = queue(facts, { order });
      const asked = [...learning, ...due, ...met];
      expect(new Set(asked).size).toBe(asked.length);
      for (const { factId, siblings } of facts)
        if (asked.includes(factId)) expect(siblings.filter((sibling) => asked.includes(sibling))).toEqual([]);
    }),
  );
});

test('the order of asking is due first, new first, or the new spread among the due', () => {
  const lists = { due: ['1', '2', '3', '4'], fresh: ['a'] };
  expect(orderQueue(lists, 'due-first')).toEqual(['1', '2', '3', '4', 'a']);
  expect(orderQueue(lists, 'new-first')).toEqual(['a', '1', '2', '3', '4']);
  expect(orderQueue(lists, 'mixed')).toEqual(['1', '2', 'a', '3', '4']);
});
