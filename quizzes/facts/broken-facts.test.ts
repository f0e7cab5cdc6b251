import fc from 'fast-check';
import { expect, test } from 'vitest';
import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import { brokenFacts } from './integrity';

test('replacing one character breaks exactly the facts whose span covers it', () => {
  const { text } = iomPack.document;
  const offsets = fc.integer({ min: 0, max: text.length - 1 });
  fc.assert(
    fc.property(offsets, fc.string({ minLength: 1, maxLength: 1, unit: 'binary-ascii' }), (offset, character) => {
      fc.pre(text[offset] !== character);
      const changed = text.slice(0, offset) + character + text.slice(offset + 1);
      const covering = iomPack.facts.filter(({ source, alsoIn }) =>
        [source, ...alsoIn].some(({ start, end }) => start <= offset && offset < end),
      );
      expect(brokenFacts(iomPack, changed)).toEqual(covering.map(({ id }) => id));
    }),
    { numRuns: 1000 },
  );
});

test('the document as it stands breaks no fact', () => {
  expect(brokenFacts(iomPack, iomPack.document.text)).toEqual([]);
});
