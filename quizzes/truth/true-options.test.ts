import { describe, expect, test } from 'vitest';
import type { Item } from '@/quizzes/kinds/item';
import { type Case, seat } from './case.fixture';
import { pack, plantedItem } from './planted-item.fixture';
import { soundItems } from './sound-items.fixture';
import { isSound, trueOptions } from './true-options';
import { unsoundItems } from './unsound-items.fixture';

const check = (cases: readonly Case[], expected: boolean) => {
  for (const [why, kind, factId, stem, texts, more, base = pack] of cases) {
    test(`${kind}: ${why}`, () => {
      const item = plantedItem(kind, factId, stem, texts, more);
      expect(isSound(item, base), JSON.stringify(trueOptions(item, base))).toBe(expected);
    });
  }
};

describe('an item is sound', () => check(soundItems, true));
describe('an item is unsound when', () => check(unsoundItems, false));

test('what is right is found whatever the item calls its key', () => {
  const item = {
    ...plantedItem('choice', 'headquarters-city', seat, ['Vienna', 'Geneva', 'Geneva, Switzerland']),
    key: ['a'],
  } as Item;
  expect(trueOptions(item, pack)).toMatchObject({ right: ['b', 'c'], doubtful: [] });
});

test('a stem that is another fact’s question is answered by that fact', () => {
  const item = plantedItem('choice', 'founded-year', seat, ['1951', 'Geneva']);
  expect(trueOptions(item, pack).right).toEqual(['b']);
});
