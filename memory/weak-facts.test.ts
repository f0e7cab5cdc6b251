import { expect, test } from 'vitest';
import type { KnownMemory } from './memory';
import { retrievability } from './retrievability';
import { day, plainSettings, start } from './review.fixture';
import { weakFacts } from './weak-facts';

const known = (stability: number, lapses: number): KnownMemory => ({
  type: 'reviewed',
  stability,
  difficulty: 5,
  due: start + stability * day,
  lastAt: start,
  reps: 9,
  lapses,
  step: 0,
  isLeech: false,
});

test('the least likely to be recalled come first, with what is known of them; new facts are not weak', () => {
  const facts = [
    { factId: 'strong', packId: 'p', memory: known(100, 0) },
    { factId: 'new', packId: 'p', memory: { type: 'new' as const } },
    { factId: 'weak', packId: 'p', memory: known(2, 3) },
    { factId: 'middling', packId: 'p', memory: known(20, 1) },
  ];
  const at = start + 10 * day;
  const found = weakFacts(facts, at, plainSettings, 2);
  expect(found.map(({ factId, packId, stability, lapses, reps }) => [factId, packId, stability, lapses, reps])).toEqual([
    ['weak', 'p', 2, 3, 9],
    ['middling', 'p', 20, 1, 9],
  ]);
  expect(found[0]?.recall).toBe(retrievability(known(2, 3), at, plainSettings));
});

test('on the day of the last answer, when all would be recalled, those that hold the shortest come first', () => {
  const facts = [known(30, 0), known(0.5, 2), known(3, 0)].map((memory, index) => ({ factId: `f${index}`, memory }));
  expect(weakFacts(facts, start, plainSettings, 3).map(({ factId }) => factId)).toEqual(['f1', 'f2', 'f0']);
});
