import { expect, test } from 'vitest';
import { givenAwayBy } from '@/quizzes/facts/given-away';
import { leaksOf } from '@/quizzes/facts/leaks';
import { trueOfSentence } from '@/quizzes/facts/sentence';
import { createRandom } from '@/quizzes/generation/random';
import { iomPack as source } from '@/quizzes/packs/iom/iom.fixture';
import { toPack } from '@/quizzes/packs/version';
import { generateItem } from './generate-item';
import { holdBack } from './held-back';
import { itemKinds } from './item';

const iomPack = toPack(source);
const items = iomPack.facts.flatMap((fact) =>
  itemKinds.flatMap((kind) =>
    [1, 2, 3].flatMap((seed) => {
      const item = generateItem(fact, kind, iomPack, createRandom(seed).fork(`preview ${fact.id}`));
      return item.ok ? [item.value] : [];
    }),
  ),
);

test('an asked fact, and each that its pack binds to it, is given away, and no other', () => {
  const leaks = leaksOf(iomPack.facts);
  for (const { id } of iomPack.facts) {
    const isGivenAway = givenAwayBy(iomPack.facts, [id]);
    for (const other of iomPack.facts)
      expect(isGivenAway(other.id)).toBe(other.id === id || (leaks.get(id)?.has(other.id) ?? false));
  }
  expect(iomPack.facts.some(({ id }) => givenAwayBy(iomPack.facts, [])(id))).toBe(false);
});

test('of a fact that may not be told, no item of another says what is true of it, nor which option is its value', () => {
  const told: unknown[] = [];
  let kept = 0;
  let changed = 0;
  for (const asked of iomPack.facts) {
    const isGivenAway = givenAwayBy(iomPack.facts, [asked.id]);
    const sentence = trueOfSentence(asked);
    for (const item of items) {
      const held = holdBack(item, isGivenAway);
      if (!held) continue;
      kept += 1;
      if (held !== item) changed += 1;
      const isNamed = held.options.some(({ origin }) => origin.factId !== undefined && isGivenAway(origin.factId));
      if (isGivenAway(held.factId) || isNamed || Object.values(held.feedback.options).includes(sentence))
        told.push([asked.id, held.kind, held.stem]);
    }
  }
  expect(told).toEqual([]);
  expect(kept).toBeGreaterThan(1000);
  expect(changed).toBeGreaterThan(100);
});

test('an item that has nothing to hold back stays whole, and pairs and timelines with a fact that may not be told go', () => {
  for (const item of items) expect(holdBack(item, () => false)).toBe(item);
  const matching = items.find(({ kind }) => kind === 'matching');
  const ordering = items.find(({ kind, options }) => kind === 'ordering' && options.some(({ origin }) => origin.factId));
  for (const item of [matching, ordering]) {
    const other = item?.options.find(({ origin }) => origin.factId && origin.factId !== item.factId)?.origin.factId;
    if (!item || !other) throw new Error('no item asks for several facts');
    expect(holdBack(item, (id) => id === other)).toBeUndefined();
  }
});
