import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distractorFunctioning } from './distractor-functioning';

const offers = (text: string, offered: number, chosen: number, factId = 'f') =>
  Array.from({ length: offered }, (_, index) => ({ factId, text, isChosen: index < chosen }));

test('by hand: chosen by 2 of 40 works, by 1 of 40 or by none does not, and of 29 nothing is said', () => {
  const found = distractorFunctioning([
    ...offers('a', 40, 2),
    ...offers('b', 40, 1),
    ...offers('c', 50, 0),
    ...offers('d', 29, 0),
  ]);
  expect(found.map(({ text, chosen, share, isFunctioning }) => [text, chosen, share.n, share.value, isFunctioning])).toEqual([
    ['c', 0, 50, 0, false],
    ['b', 1, 40, 0.025, false],
    ['a', 2, 40, 0.05, true],
    ['d', 0, 29, null, null],
  ]);
});

test('the same value is counted apart for each fact, and every offer once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ factId: fc.constantFrom('f', 'g'), text: fc.constantFrom('x', 'y', 'z'), isChosen: fc.boolean() }), {
        maxLength: 300,
        size: 'max',
      }),
      (list) => {
        const found = distractorFunctioning(list);
        for (const { factId, text, chosen, share } of found) {
          const same = list.filter((offer) => offer.factId === factId && offer.text === text);
          expect([share.n, chosen]).toEqual([same.length, same.filter(({ isChosen }) => isChosen).length]);
          if (share.value !== null) expect(share.value).toBeCloseTo(chosen / same.length, 12);
        }
        expect(found.reduce((sum, { share }) => sum + share.n, 0)).toBe(list.length);
      },
    ),
  );
});
