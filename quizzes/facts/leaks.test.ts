import { expect, test } from 'vitest';
import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import { leaksOf } from './leaks';

test('two facts are bound when a sentence about one names an answer of the other, though no author says so', () => {
  const facts = iomPack.facts.map((fact) =>
    fact.id === 'staff-count' ? { ...fact, subject: { name: 'the agency in Geneva', aliases: [] } } : fact,
  );
  expect(leaksOf(iomPack.facts).get('staff-count')?.has('headquarters-city')).toBe(false);
  expect(leaksOf(facts).get('staff-count')?.has('headquarters-city')).toBe(true);
  expect(leaksOf(facts).get('headquarters-city')?.has('staff-count')).toBe(true);
});

test('what the author lists is bound, both ways', () => {
  const bound = leaksOf(iomPack.facts);
  for (const { id, leaks } of iomPack.facts) {
    for (const other of leaks) {
      expect(bound.get(id)?.has(other)).toBe(true);
      expect(bound.get(other)?.has(id)).toBe(true);
    }
  }
});
