import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agenda } from './agenda';
import { forecast } from './forecast';
import { addDays, localDay } from './local-day';
import { isDue, type KnownMemory } from './memory';
import { replay } from './replay';
import { day, plainSettings, review, start } from './review.fixture';
import { defaultSettings, type MemorySettings } from './settings';

const hour = 3_600_000;
const todayOf = (at: number, { timeZone, rolloverHour }: MemorySettings) => localDay(at, timeZone, rolloverHour);

const settingsArbitrary = fc
  .record({
    timeZone: fc.constantFrom('UTC', 'Pacific/Kiritimati', 'Pacific/Niue', 'America/New_York', 'Europe/Berlin'),
    rolloverHour: fc.integer({ min: 0, max: 23 }),
  })
  .map((given): MemorySettings => ({ ...defaultSettings, ...given }));

const memoryArbitrary: fc.Arbitrary<KnownMemory> = fc
  .record({
    type: fc.constantFrom('learning' as const, 'relearning' as const, 'reviewed' as const),
    dueIn: fc.integer({ min: -60 * 24, max: 60 * 24 }),
    seenAgo: fc.integer({ min: 0, max: 90 * 24 }),
    isLeech: fc.boolean(),
  })
  .map(({ type, dueIn, seenAgo, isLeech }) => ({
    type,
    stability: 5,
    difficulty: 5,
    due: start + dueIn * hour,
    lastAt: start - seenAgo * hour,
    reps: 3,
    lapses: 1,
    step: 0,
    isLeech,
  }));

const factsArbitrary = (settings: MemorySettings, at: number) =>
  fc.array(
    fc.record({
      memory: memoryArbitrary,
      isSuspended: fc.constantFrom(undefined, undefined, true, false),
      buriedOn: fc.constantFrom(undefined, undefined, todayOf(at, settings), addDays(todayOf(at, settings), -1)),
    }),
    { maxLength: 30 },
  );

const cases = settingsArbitrary.chain((settings) =>
  fc
    .integer({ min: 0, max: 48 })
    .map((hours) => start + hours * hour)
    .chain((at) =>
      fc.record({
        settings: fc.constant(settings),
        at: fc.constant(at),
        facts: factsArbitrary(settings, at),
        examIn: fc.constantFrom(undefined, 0, 1, 2, -1),
      }),
    ),
);

test('the forecast is drawn of the facts that the count counts: its first day has what is due now and what comes later today', () => {
  fc.assert(
    fc.property(cases, ({ settings, at, facts, examIn }) => {
      const today = todayOf(at, settings);
      const asked = agenda(facts, at, settings, examIn === undefined ? undefined : addDays(today, examIn));
      const due = asked.filter(({ memory }) => isDue(memory, at, settings)).length;
      const laterToday = asked.filter(
        ({ memory }) => memory.due > at && memory.type !== 'reviewed' && todayOf(memory.due, settings) === today,
      );
      const memories = asked.map(({ memory }) => memory);
      expect(forecast(memories, at, settings, 30)[0]?.count).toBe(due + laterToday.length);
      expect(forecast(memories, at, settings, 200).reduce((sum, { count }) => sum + count, 0)).toBe(asked.length);
    }),
  );
});

test('nothing that rests is due; what was put off is due from the next day on, and no later than it was', () => {
  fc.assert(
    fc.property(cases, ({ settings, at, facts }) => {
      const today = todayOf(at, settings);
      const isOf = (memories: readonly { memory: KnownMemory }[], when: number) =>
        memories.filter(({ memory }) => isDue(memory, when, settings)).length;
      const asked = agenda(facts, at, settings);
      expect(asked.some((fact) => fact.isSuspended ?? fact.memory.isLeech)).toBe(false);
      expect(asked.some((fact) => fact.buriedOn === today && isDue(fact.memory, at, settings))).toBe(false);
      const tomorrow = at + 26 * hour;
      const rested = facts.filter(({ isSuspended, memory }) => !(isSuspended ?? memory.isLeech));
      expect(isOf(agenda(facts, tomorrow, settings), tomorrow)).toBe(isOf(rested, tomorrow));
    }),
  );
});

test('on the eve of an exam and on its day all is due that was not reviewed that day; before and after, nothing is brought forward', () => {
  const known = replay([review({ grade: 4, at: start }), review({ grade: 4, at: start + 20 * day })], plainSettings);
  const at = start + 21 * day;
  const today = todayOf(at, plainSettings);
  const isDueWith = (examDay: string | undefined, when = at) =>
    agenda([{ memory: known }], when, plainSettings, examDay).some(({ memory }) => isDue(memory, when, plainSettings));
  expect([undefined, -1, 0, 1, 2].map((days) => isDueWith(days === undefined ? undefined : addDays(today, days)))).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
  expect(isDueWith(addDays(today, -1), start + 20 * day + hour)).toBe(false);
});
