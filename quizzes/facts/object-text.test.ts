import { describe, expect, test } from 'vitest';
import type { FactObject } from './fact';
import { formatNumber, objectText } from './object-text';

const member = (text: string) => ({ text, aliases: [] });

describe('objectText writes a value as it stands in a sentence', () => {
  test.each<[string, FactObject]>([
    ['1951', { type: 'year', value: 1951 }],
    ['44 BC', { type: 'year', value: -44 }],
    ['1950s', { type: 'decade', value: 1950 }],
    ['21st century', { type: 'century', value: 21 }],
    ['12th century', { type: 'century', value: 12 }],
    ['3rd century BC', { type: 'century', value: -3 }],
    ['half a century', { type: 'duration', value: 'half a century', years: 50, qualifier: 'exact' }],
    ['about 40 years', { type: 'duration', value: '40 years', years: 40, qualifier: 'about' }],
    ['127', { type: 'count', value: 127, unit: 'states', qualifier: 'exact' }],
    ['over 100', { type: 'count', value: 100, unit: 'countries', qualifier: 'over' }],
    ['5,400', { type: 'count', value: 5400, unit: 'staff', qualifier: 'exact' }],
    ['almost 1 million', { type: 'count', value: 1_000_000, unit: 'migrants', qualifier: 'almost' }],
    ['about 1 billion US dollars', { type: 'money', value: 1e9, currency: 'USD', per: 'year', qualifier: 'about' }],
    ['250,000 XAF', { type: 'money', value: 250_000, currency: 'XAF', qualifier: 'exact' }],
    ['Geneva', { type: 'place', value: 'Geneva' }],
    ['governments and civil society', { type: 'set', open: false, members: [member('governments'), member('civil society')] }],
    ['economic, social and cultural', { type: 'set', open: false, members: ['economic', 'social', 'cultural'].map(member) }],
    [
      'peace, bread and butter, and land',
      { type: 'set', open: false, members: ['peace', 'bread and butter', 'land'].map(member) },
    ],
  ])('%s', (text, object) => {
    expect(objectText(object)).toBe(text);
  });
});

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [-12345.5, '-12,345.5'],
  [1_234_567, '1,234,567'],
  [11_000_000, '11 million'],
  [2_890_000_000, '2.89 billion'],
  [1_500_000_000_000, '1.5 trillion'],
])('%d is written %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});
