import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likelyPlaces } from './likely-places';

const sentence = (index: number): string =>
  `Room ${index} was opened in ${1500 + (index % 500)} and keeps ${index * 7 + 3} maps of the coast, lent by a ship called Gull ${index}. `;
const long = Array.from({ length: 1500 }, (_, index) => sentence(index)).join('');

test('a passage that was partly rewritten stands in a likely place of a long text, wherever it is expected', () => {
  const placesIn = likelyPlaces(long);
  fc.assert(
    fc.property(fc.nat(1499), fc.nat(long.length), (index, expected) => {
      const start = long.indexOf(sentence(index));
      const rewritten = sentence(index).replace('was opened', 'first opened its doors').replace('lent by', 'given by');
      const places = placesIn(rewritten, expected);
      expect(places.some((place) => place.start <= start && start + sentence(index).length <= place.end)).toBe(true);
    }),
  );
});

test('a long text is never looked through as a whole, a short one always is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), fc.nat(long.length), (passage, expected) => {
      const length = likelyPlaces(long)(passage, expected).reduce((sum, { start, end }) => sum + end - start, 0);
      expect(length).toBeLessThanOrEqual(7 * 3 * Math.max(200, 2 * passage.length));
      expect(likelyPlaces('short')(passage, expected)).toEqual([{ start: 0, end: 5 }]);
    }),
    { numRuns: 10 },
  );
});
