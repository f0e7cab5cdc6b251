import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '@/quizzes/generation/random';
import { nextIntervals } from './intervals';
import { localDay } from './local-day';
import type { KnownMemory, Memory } from './memory';
import { advance, replay } from './replay';
import type { Grade, Review } from './review';
import { day, gradeArbitrary, logArbitrary, plainSettings, review, start } from './review.fixture';
import { defaultSettings } from './settings';

const known = (memory: Memory): KnownMemory => {
  if (memory.type === 'new') throw new Error('Nothing is known of a new memory.');
  return memory;
};
const undoOf = (id: string, at: number): Review => ({
  id: `undo-${id}`,
  factId: 'fact',
  source: 'undo',
  kind: 'card',
  undoes: id,
  at,
});

test('undoing the last reviews restores exactly the memory before them, and undoing the undos the one after', () => {
  fc.assert(
    fc.property(logArbitrary, fc.nat(30), (log, last) => {
      const kept = log.slice(0, Math.max(0, log.length - last));
      const end = (log.at(-1)?.at ?? start) + 1;
      const undos = log
        .slice(kept.length)
        .reverse()
        .map(({ id }, index) => undoOf(id, end + index));
      expect(replay([...log, ...undos], defaultSettings)).toEqual(replay(kept, defaultSettings));
      const redone = undos.map(({ id }, index) => undoOf(id, end + 1000 + index));
      expect(replay([...log, ...undos, ...redone], defaultSettings)).toEqual(replay(log, defaultSettings));
      const undoneAgain = redone.map(({ id }, index) => undoOf(id, end + 2000 + index));
      expect(replay([...log, ...undos, ...redone, ...undoneAgain], defaultSettings)).toEqual(replay(kept, defaultSettings));
    }),
  );
});

test('events in any order of arrival, each up to ten times, give one state', () => {
  fc.assert(
    fc.property(logArbitrary, fc.nat(), fc.nat(5), (log, seed, undone) => {
      const end = (log.at(-1)?.at ?? start) + 1;
      const whole = [...log, ...log.slice(0, undone).map(({ id }, index) => undoOf(id, end + index))];
      const random = createRandom(seed);
      const arrived = random.shuffle(whole.flatMap((event) => Array.from({ length: random.int(1, 10) }, () => ({ ...event }))));
      expect(replay(arrived, defaultSettings)).toEqual(replay(whole, defaultSettings));
    }),
  );
});

test('going on by one review is the same as replaying them all', () => {
  fc.assert(
    fc.property(logArbitrary, (log) => {
      const one = log.reduce<Memory>((memory, next) => advance(memory, next, defaultSettings), { type: 'new' });
      expect(one).toEqual(replay(log, defaultSettings));
    }),
  );
});

test('a repeat on the day of the last review never makes a reviewed memory due later, and a failure brings it back', () => {
  fc.assert(
    fc.property(logArbitrary, fc.nat(720), fc.constantFrom(2, 3, 4), fc.boolean(), (log, minutes, grade: Grade, isChoice) => {
      const before = replay(log, defaultSettings);
      if (before.type !== 'reviewed') return;
      const at = before.lastAt + minutes * 60_000;
      if (localDay(at, 'UTC', 4) !== localDay(before.lastAt, 'UTC', 4)) return;
      const evidence = isChoice ? { kind: 'choice' as const, options: 4, verdict: 'correct' as const } : { grade };
      expect(known(advance(before, review({ at, ...evidence }), defaultSettings)).due).toBeLessThanOrEqual(before.due);
      const failed = known(advance(before, review({ at, grade: 1 }), defaultSettings));
      expect([failed.type, failed.lapses]).toEqual(['relearning', before.lapses + 1]);
    }),
    { numRuns: 2000 },
  );
});

test('practice for fun changes nothing', () => {
  fc.assert(
    fc.property(logArbitrary, gradeArbitrary, (log, grade) => {
      const at = (log.at(-1)?.at ?? start) + day;
      expect(replay([...log, review({ at, grade, isPractice: true })], defaultSettings)).toEqual(replay(log, defaultSettings));
    }),
  );
});

test('a right choice is worth more the more options there were, at most a typed answer, and more than a wrong one', () => {
  const ladder: Partial<Review>[] = [
    { kind: 'choice', options: 4, verdict: 'wrong' },
    { kind: 'choice', options: 2, verdict: 'correct' },
    { kind: 'choice', options: 4, verdict: 'correct' },
    { kind: 'choice', options: 6, verdict: 'correct' },
    { kind: 'typed', verdict: 'correct' },
  ];
  fc.assert(
    fc.property(logArbitrary, fc.integer({ min: 1, max: 60 }), (log, days) => {
      const at = (log.at(-1)?.at ?? start) + days * day;
      const before = replay(log, plainSettings);
      const stabilities = ladder.map((given) => known(advance(before, review({ at, ...given }), plainSettings)).stability);
      expect(stabilities).toEqual(stabilities.toSorted((a, b) => a - b));
    }),
  );
  const first = ladder.map((given) => known(advance({ type: 'new' }, review(given), plainSettings)).stability);
  expect(new Set(first).size).toBe(ladder.length);
});

test('typed and correct is Good, typed and close is Hard, wrong is Again, in full, and a self-grade is itself', () => {
  const after = (given: Partial<Review>) => advance({ type: 'new' }, review(given), plainSettings);
  expect(after({ kind: 'typed', verdict: 'correct' })).toEqual(after({ grade: 3 }));
  expect(after({ kind: 'cloze', verdict: 'close' })).toEqual(after({ grade: 2 }));
  expect(after({ kind: 'choice', options: 4, verdict: 'wrong' })).toEqual(after({ grade: 1 }));
  expect(after({ kind: 'typed', verdict: 'wrong', grade: 4 })).toEqual(after({ grade: 4 }));
});

test('a button says exactly when the fact will be due', () => {
  fc.assert(
    fc.property(logArbitrary, fc.nat(50_000), gradeArbitrary, (log, minutes, grade) => {
      const before = replay(log, defaultSettings);
      const at = (log.at(-1)?.at ?? start) + minutes * 60_000;
      const said = nextIntervals(before, at, defaultSettings, 'fact')[grade].due;
      expect(known(advance(before, review({ at, grade }), defaultSettings)).due).toBe(said);
    }),
  );
});

test('a fact that lapsed as often as the settings say is a leech, not before', () => {
  const log: Review[] = [review({ grade: 4 })];
  for (let lapse = 1; lapse <= 3; lapse++) {
    log.push(review({ grade: 1, at: start + lapse * 10 * day }), review({ grade: 3, at: start + lapse * 10 * day + 600_000 }));
    expect(known(replay(log, { ...plainSettings, leechAfterLapses: 3 }))).toMatchObject({ lapses: lapse, isLeech: lapse >= 3 });
  }
});

test('another desired retention replays to another schedule: the higher, the sooner', () => {
  const log = [0, 3, 12].map((days) => review({ grade: 4, at: start + days * day }));
  const dueAt = (desiredRetention: number): number => known(replay(log, { ...plainSettings, desiredRetention })).due;
  expect(dueAt(0.95)).toBeLessThan(dueAt(0.9));
  expect(dueAt(0.9)).toBeLessThan(dueAt(0.8));
  expect(known(replay(log, { ...plainSettings, maximumIntervalDays: 5 })).due).toBeLessThanOrEqual(start + (12 + 7) * day);
});

test('fuzz moves an interval by a little, differently from fact to fact, and always the same for one', () => {
  const log = (factId: string) =>
    [0, 8, 40].map((days, index) => review({ id: `${index}`, factId, grade: 4, at: start + days * day }));
  const plain = (known(replay(log('fact'), plainSettings)).due - start) / day - 40;
  const fuzzed = Array.from({ length: 50 }, (_, fact) => {
    const memory = known(replay(log(`fact-${fact}`), { ...plainSettings, isFuzzed: true }));
    expect(replay(log(`fact-${fact}`), { ...plainSettings, isFuzzed: true })).toEqual(memory);
    return (memory.due - start) / day - 40;
  });
  expect(new Set(fuzzed).size).toBeGreaterThan(5);
  for (const interval of fuzzed) expect(Math.abs(interval / plain - 1)).toBeLessThan(0.15);
});
