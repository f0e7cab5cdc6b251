import { describe, expect, test } from 'vitest';
import { findFlaws } from '@/quizzes/generation/flaws/find-flaws';
import type { Item } from '@/quizzes/kinds/item';
import { inOwnWords } from '@/quizzes/packs/own-words.fixture';
import type { Pack } from '@/quizzes/packs/pack';
import { randomPack } from '@/quizzes/packs/random-pack.fixture';
import { isSound, trueOptions } from '@/quizzes/truth/true-options';
import { coverageOf } from './coverage';
import { findLeaks } from './leaks-found';
import { makeRun, seedsFrom } from './run';
import { repeatedOptionSets, statusProblems, templateShares } from './status-report';

const shown = ({ kind, stem, options, key, answers }: Item) => ({
  kind,
  stem,
  options: options.map(({ text }) => text),
  key,
  answers,
});

const unsoundIn = (items: readonly Item[], pack: Pack) =>
  items.filter((item) => !isSound(item, pack)).map((item) => ({ ...shown(item), why: trueOptions(item, pack).why }));
const flawedIn = (items: readonly Item[]) =>
  items.flatMap((item) => findFlaws(item).map(({ flaw }) => ({ flaw, ...shown(item) })));

const itemsPerQuiz = 12;

const packs = [
  ...seedsFrom(0, 32).map((seed) => ({ seed, worded: 'as listed', pack: randomPack(seed) })),
  ...seedsFrom(0, 12).map((seed) => ({ seed, worded: 'in own words', pack: inOwnWords(randomPack(seed)) })),
];

describe.each(packs)('random pack $seed, $worded', ({ seed, pack }) => {
  const run = makeRun(pack, seedsFrom(10 * seed, 4), itemsPerQuiz);

  test('every item has exactly the right key, and no flaw', () => {
    expect(run.items.length).toBeGreaterThan(12);
    expect(unsoundIn(run.items, pack)).toEqual([]);
    expect(flawedIn(run.items)).toEqual([]);
  });

  test('no item tells another, repeats its options or goes against its fact’s standing', () => {
    expect(findLeaks(run).leaks).toEqual([]);
    expect(repeatedOptionSets(run)).toBe(0);
    expect(statusProblems(run)).toEqual([]);
    const { share } = templateShares(run).largestInQuiz;
    const shortest = Math.min(...run.quizzes.map(({ items }) => items.length));
    expect(share).toBeLessThanOrEqual(Math.max(0.25, 1 / shortest, itemsPerQuiz / 4 / shortest));
  });
});

describe.each(seedsFrom(100, 6))('every kind on every fact of random pack %i', (seed) => {
  const pack = randomPack(seed);
  const { facts, items } = coverageOf(pack);

  test('makes sound items without a flaw', () => {
    expect(unsoundIn(items, pack)).toEqual([]);
    expect(flawedIn(items)).toEqual([]);
  });

  test('says why not where it makes none', () => {
    for (const { kinds, whyNot } of facts) {
      expect(kinds.length + Object.keys(whyNot).length).toBe(11);
      for (const why of Object.values(whyNot)) expect(why).toMatch(/^\p{Lu}.+\.$/u);
    }
  });
});
