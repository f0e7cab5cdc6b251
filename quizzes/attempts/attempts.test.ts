import { describe, expect, test } from 'vitest';
import { acceptResponse } from './accept';
import { nextPosition } from './progress';
import { deriveScore, percentage, type ScoredResponse } from './score';

const right = (position: number, round = 0): ScoredResponse => ({ position, round, verdict: 'correct', earned: 1 });
const wrong = (position: number, round = 0): ScoredResponse => ({ position, round, verdict: 'wrong', earned: 0 });

describe('what comes next', () => {
  test('the scored round is asked in order, whatever was answered first', () => {
    expect(nextPosition(3, [], 'practice')).toEqual({ position: 0, round: 0 });
    expect(nextPosition(3, [right(0), wrong(2)], 'practice')).toEqual({ position: 1, round: 0 });
  });

  test('practice asks again what was missed until it is right, at most three times; a test never does', () => {
    const first = [wrong(0), right(1), wrong(2)];
    expect(nextPosition(3, first, 'practice')).toEqual({ position: 0, round: 1 });
    expect(nextPosition(3, [...first, right(0, 1)], 'practice')).toEqual({ position: 2, round: 1 });
    expect(nextPosition(3, [...first, right(0, 1), wrong(2, 1)], 'practice')).toEqual({ position: 2, round: 2 });
    expect(nextPosition(3, [...first, right(0, 1), wrong(2, 1), wrong(2, 2), wrong(2, 3)], 'practice')).toBeUndefined();
    expect(nextPosition(3, first, 'assessed')).toBeUndefined();
  });
});

describe('what is accepted', () => {
  const attempt = { mode: 'practice' as const, total: 2, finished: true, responses: [wrong(0), right(1)] };

  test('after the end only practice on what was missed is taken', () => {
    expect(acceptResponse({ ...attempt, position: 0, round: 1 }).ok).toBe(true);
    expect(acceptResponse({ ...attempt, position: 1, round: 1 })).toMatchObject({ error: { type: 'not-due-for-practice' } });
    expect(acceptResponse({ ...attempt, mode: 'assessed', position: 0, round: 1 })).toMatchObject({
      error: { type: 'not-due-for-practice' },
    });
    expect(acceptResponse({ ...attempt, responses: [right(1)], position: 0, round: 0 })).toMatchObject({
      error: { type: 'attempt-finished' },
    });
  });

  test('an item that is not there or already has its answer is refused', () => {
    expect(acceptResponse({ ...attempt, position: 0, round: 0 })).toMatchObject({ error: { type: 'already-answered' } });
    for (const position of [-1, 2, 0.5]) {
      expect(acceptResponse({ ...attempt, position, round: 0 })).toMatchObject({ error: { type: 'no-such-item' } });
    }
  });
});

describe('the score', () => {
  const items = [
    { kind: 'choice' as const, topic: 'a' },
    { kind: 'choice' as const, topic: 'b' },
    { kind: 'ordering' as const, topic: 'b' },
  ];

  test('counts the scored round only, and unanswered as nothing', () => {
    const score = deriveScore(items, [right(0), wrong(1), right(1, 1), { position: 2, round: 0, verdict: 'close', earned: 0.5 }]);
    expect(score).toMatchObject({ earned: 1.5, possible: 3, correct: 1, answered: 3 });
    expect(score.byTopic).toEqual({ a: { earned: 1, possible: 1 }, b: { earned: 0.5, possible: 2 } });
    expect(score.byKind).toEqual({ choice: { earned: 1, possible: 2 }, ordering: { earned: 0.5, possible: 1 } });
    expect(deriveScore(items, [])).toMatchObject({ earned: 0, possible: 3, answered: 0 });
  });

  test('shows 100 percent only for everything and 0 only for nothing', () => {
    expect([percentage(999, 1000), percentage(1000, 1000), percentage(1, 1000), percentage(0, 5), percentage(2, 3)]).toEqual([
      99, 100, 1, 0, 67,
    ]);
    expect([percentage(0.1 + 0.2 + 0.7, 1), percentage(0.7 + 0.2 + 0.1, 1)]).toEqual([100, 100]);
  });
});
