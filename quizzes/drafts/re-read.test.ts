import { expect, test } from 'vitest';
import type { FactObject } from '@/quizzes/facts/fact';
import { reRead } from './re-read';

const count = (value: number, qualifier: 'exact' | 'over' = 'exact'): FactObject => ({
  type: 'count',
  value,
  unit: 'people',
  qualifier,
});
const dollars = (value: number): FactObject => ({ type: 'money', value, currency: 'USD', qualifier: 'exact' });

test.each<[FactObject, string, string, FactObject | undefined]>([
  [{ type: 'year', value: 1951 }, '1951', '1953', { type: 'year', value: 1953 }],
  [{ type: 'year', value: 1951 }, '1951', 'spring', undefined],
  [{ type: 'year', value: 1951 }, '1951', '1953 or 1954', undefined],
  [{ type: 'decade', value: 1950 }, '1950s', '1960s', { type: 'decade', value: 1960 }],
  [count(127), '127', '1,750', count(1750)],
  [count(127), '127 people', '130 people', count(130)],
  [count(127), '127 people', '130 dogs', undefined],
  [count(127), '127', 'over 130', count(130, 'over')],
  [count(127, 'over'), '127', '130', count(130, 'over')],
  [count(127, 'over'), 'over 127', '130', count(130)],
  [count(127), '127', 'between 130 and 140', undefined],
  [count(127), '127', '5.400', undefined],
  [dollars(5), '$5', '$7 million', dollars(7_000_000)],
  [dollars(5), '$5', '€7', undefined],
  [{ type: 'place', value: 'Geneva' }, 'Geneva', 'Vienna', { type: 'place', value: 'Vienna' }],
  [{ type: 'set', open: false, members: [] }, 'a and b', 'a and c', undefined],
])('%j, from “%s” to “%s”', (object, before, now, read) => {
  expect(reRead(object, before, now)).toEqual(read);
});
