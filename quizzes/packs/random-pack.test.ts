import { expect, test } from 'vitest';
import { seedsFrom } from '@/quizzes/reports/run';
import { randomPack } from './random-pack.fixture';

test('random packs keep every rule of integrity and have 10 to 40 facts', () => {
  for (const seed of seedsFrom(0, 60)) {
    const { facts } = randomPack(seed);
    expect(facts.length).toBeGreaterThanOrEqual(10);
    expect(facts.length).toBeLessThanOrEqual(40);
  }
});

test('the same seed gives the same pack, another one another', () => {
  expect(randomPack(3)).toEqual(randomPack(3));
  expect(randomPack(3).version).not.toBe(randomPack(4).version);
});
