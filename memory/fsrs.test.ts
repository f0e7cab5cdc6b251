import { type BindingMemoryState, FSRSBinding } from '@open-spaced-repetition/binding';
import fc from 'fast-check';
import { type Card, createEmptyCard, default_w, fsrs, State } from 'ts-fsrs';
import { expect, test } from 'vitest';
import { createRandom } from '@/quizzes/generation/random';
import { fsrsOf } from './fsrs';
import type { Memory } from './memory';
import { advance, replay } from './replay';
import type { Grade } from './review';
import { historyArbitrary, plainSettings, review } from './review.fixture';
import { defaultSettings, type MemorySettings } from './settings';

const typeOf = { [State.New]: 'new', [State.Learning]: 'learning', [State.Relearning]: 'relearning', [State.Review]: 'reviewed' };

const theirs = (card: Card) =>
  card.state === State.New
    ? { type: 'new' }
    : {
        type: typeOf[card.state],
        stability: card.stability,
        difficulty: card.difficulty,
        due: card.due.getTime(),
        lastAt: card.last_review?.getTime(),
        reps: card.reps,
        lapses: card.lapses,
        step: card.learning_steps,
      };
const ours = (memory: Memory) => {
  if (memory.type === 'new') return memory;
  const { isLeech, ...rest } = memory;
  return rest;
};

test('the default weights are those ts-fsrs publishes', () => {
  expect(defaultSettings.weights).toEqual(default_w);
});

const settingsArbitrary: fc.Arbitrary<MemorySettings> = fc
  .record({
    desiredRetention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
    maximumIntervalDays: fc.constantFrom(10, 100, 36_500),
    learningStepsMin: fc.constantFrom<number[][]>([], [5], [1, 10], [10, 60, 1440], [1440, 4320]),
    relearningStepsMin: fc.constantFrom<number[][]>([], [10], [10, 30], [1440]),
    weights: fc.constantFrom(
      default_w,
      default_w.map((weight, index) => weight * (index % 2 ? 1.1 : 0.9)),
    ),
  })
  .map((some) => ({ ...plainSettings, ...some }));

test('a self-graded history gives what ts-fsrs gives, spaced and on one day, for any steps, retention and maximum', () => {
  fc.assert(
    fc.property(historyArbitrary, settingsArbitrary, (history, settings) => {
      const scheduler = fsrs({
        w: settings.weights,
        request_retention: settings.desiredRetention,
        maximum_interval: settings.maximumIntervalDays,
        learning_steps: settings.learningStepsMin.map((minutes) => `${minutes}m` as const),
        relearning_steps: settings.relearningStepsMin.map((minutes) => `${minutes}m` as const),
        enable_fuzz: false,
      });
      let card = createEmptyCard(history[0]?.at);
      let memory: Memory = { type: 'new' };
      for (const { at, grade } of history) {
        const isRepeat =
          memory.type === 'reviewed' && grade > 1 && Math.floor(at / 86_400_000) === Math.floor(memory.lastAt / 86_400_000);
        const previousDue = card.due;
        card = scheduler.next(card, at, grade).card;
        // The one deviation, which is a promise of ours: a same-day repeat lengthens no interval.
        if (isRepeat && card.due > previousDue) card = { ...card, due: previousDue };
        memory = advance(memory, review({ at, grade }), settings);
        expect(ours(memory)).toEqual(theirs(card));
      }
      expect(
        ours(
          replay(
            history.map(({ at, grade }) => review({ at, grade })),
            settings,
          ),
        ),
      ).toEqual(theirs(card));
    }),
    { numRuns: 2000 },
  );
});

test('stability and difficulty are those of fsrs-rs within 1e-3 over 10,000 histories', () => {
  const binding = new FSRSBinding([...default_w]);
  const random = createRandom(4);
  let worst = 0;
  for (let history = 0; history < 10_000; history++) {
    let state: { stability: number; difficulty: number } | undefined;
    let rust: BindingMemoryState | null = null;
    for (let length = random.int(1, 12); length > 0; length--) {
      const days = state === undefined ? 0 : random.pick([0, random.int(0, 3), random.int(0, 40), random.int(0, 400)]);
      const grade = random.int(1, 4) as Grade;
      state = fsrsOf(plainSettings).next(state, days, grade);
      const next = binding.nextStates(rust, 0.9, days);
      rust = { 1: next.again, 2: next.hard, 3: next.good, 4: next.easy }[grade].memory;
      // fsrs-rs counts in single precision: seven digits, so of the stability the relative error.
      worst = Math.max(
        worst,
        Math.abs(state.difficulty - rust.difficulty),
        Math.abs(state.stability - rust.stability) / Math.max(1, rust.stability),
      );
    }
  }
  expect(worst).toBeLessThan(1e-3);
});
