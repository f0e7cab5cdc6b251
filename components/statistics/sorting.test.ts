import { expect, test } from 'vitest';
import type { Measured } from '@/quizzes/statistics/measured';
import { sorted } from './sorting';

const figure = (value: number | null): Measured =>
  value === null ? { n: 3, value, reason: 'too-few' } : { n: 40, value, low: value, high: value };
const row = (name: string, facility: number | null) => ({
  name,
  n: facility === null ? 3 : 40,
  facility: figure(facility),
  discrimination: figure(null),
  efficiency: figure(null),
  difficulty: figure(null),
});
const rows = [row('a', null), row('b', 0.9), row('c', 0.2), row('d', 0.9)];
const order = (isDescending: boolean, column: 'fact' | 'facility' | 'n') =>
  sorted(rows, { column, isDescending })
    .map(({ name }) => name)
    .join('');

test('rows are sorted by a figure either way, equals as they stood, and those without one come last', () => {
  expect(order(false, 'facility')).toBe('cbda');
  expect(order(true, 'facility')).toBe('bdca');
  expect(order(false, 'n')).toBe('abcd');
  expect(order(true, 'n')).toBe('bcda');
  expect(order(false, 'fact')).toBe('abcd');
  expect(order(true, 'fact')).toBe('dcba');
});
