import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Memory } from '@/memory/memory';
import { advance } from '@/memory/replay';
import type { Grade } from '@/memory/review';
import { defaultSettings } from '@/memory/settings';
import { gradedReview } from './letters';
import {
  beginSession,
  countSession,
  drop,
  goOn,
  grade,
  nextComesAt,
  type SessionState,
  showBack,
  undo,
  undoDepth,
  wake,
} from './session-state';

const start = Date.UTC(2026, 10, 25, 12);
const minute = 60_000;
const newCards = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ factId: `fact-${index}`, memory: { type: 'new' } as Memory }));

let ids = 0;
function graded(state: SessionState, given: Grade, at: number): SessionState {
  const { current } = state;
  if (current === undefined) return state;
  ids += 1;
  const review = gradedReview({ id: `review-${ids}`, factId: current, at, elapsedMs: 1000 }, given);
  return grade(state, review, advance(state.memories[current] ?? { type: 'new' }, review, defaultSettings), at);
}

const steps = fc.array(fc.constantFrom<Grade | 'suspend' | 'bury'>(1, 2, 3, 4, 'suspend', 'bury'), {
  minLength: 1,
  maxLength: 60,
});

describe('a session', () => {
  test('asks the cards in the order given, each once, until a learning step brings one back', () => {
    let state = beginSession(newCards(3), start);
    const seen: (string | undefined)[] = [];
    for (let at = start; state.current !== undefined; at += 1000) {
      seen.push(state.current);
      state = graded(state, 3, at);
    }
    expect(seen).toEqual(['fact-0', 'fact-1', 'fact-2']);
    expect(countSession(state)).toEqual({ fresh: 0, learning: 3, due: 0 });
    const comesAt = nextComesAt(state) ?? 0;
    expect(wake(state, comesAt - 1).current).toBeUndefined();
    expect(wake(state, comesAt).current).toBe('fact-0');
  });

  test('puts a card whose minute has come before the rest', () => {
    const state = graded(beginSession(newCards(5), start), 1, start);
    expect(state.current).toBe('fact-1');
    expect(graded(state, 4, start + 5 * minute).current).toBe('fact-0');
  });

  test('does not wait for a step that is hours away', () => {
    const memory: Memory = {
      type: 'learning',
      stability: 1,
      difficulty: 5,
      due: start + 300 * minute,
      lastAt: start,
      reps: 1,
      lapses: 0,
      step: 1,
      isLeech: false,
    };
    const state = beginSession([{ factId: 'far', memory }], start);
    expect(state.current).toBeUndefined();
    expect(nextComesAt(state)).toBeUndefined();
  });

  test('undo gives back exactly the session before each of the last thirty steps, in turn', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let state = beginSession(newCards(8), start);
        const before: SessionState[] = [];
        list.forEach((step, index) => {
          const at = start + index * minute;
          if (state.current === undefined) return;
          before.push(state);
          if (step === 'suspend') state = drop(state, 'isSuspended', at);
          else if (step === 'bury') state = drop(state, 'isBuried', at);
          else state = graded(showBack(state), step, at);
        });
        for (const wanted of before.slice(-undoDepth).toReversed()) {
          const undone = undo(state);
          expect(undone?.state).toEqual({ ...wanted, past: undone?.state.past });
          expect(undone?.factId).toBe(wanted.current);
          state = undone?.state ?? state;
        }
        expect(undo(state) === undefined).toBe(true);
      }),
    );
  });

  test('never shows a card that was suspended or buried again', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let state = beginSession(newCards(4), start);
        const dropped = new Set<string>();
        list.forEach((step, index) => {
          const at = start + index * 20 * minute;
          state = wake(state, at);
          if (state.current === undefined) return;
          expect(dropped.has(state.current)).toBe(false);
          if (step === 'suspend' || step === 'bury') {
            dropped.add(state.current);
            state = drop(state, step === 'bury' ? 'isBuried' : 'isSuspended', at);
          } else state = graded(state, step, at);
        });
      }),
    );
  });

  test('has an end: without a card to come nothing is shown', () => {
    const state = goOn(beginSession(newCards(1), start), start);
    expect(state.current).toBeUndefined();
    expect(nextComesAt(state)).toBeUndefined();
  });
});
