import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attemptModes, blueprintOf, difficulties, maximumConfusions, maximumItems } from '@/quizzes/generation/blueprint';
import { itemKinds } from '@/quizzes/kinds/item';
import { drillBlueprint, parseQuizAddress, type Query, quizHref } from './quiz-address';

function queryOf(href: string): Query {
  const query: Record<string, string | string[]> = {};
  for (const [name, value] of new URL(href, 'http://here').searchParams)
    query[name] = name in query ? [query[name] ?? '', value].flat() : value;
  return query;
}

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
const blueprint = fc.record({
  items: fc.integer({ min: 1, max: maximumItems }),
  kinds: fc.subarray([...itemKinds]),
  topics: fc.array(slug, { maxLength: 5 }),
  factIds: fc.array(slug, { maxLength: 5 }),
  difficulty: fc.constantFrom(...difficulties),
  recall: fc.stringMatching(/^[0-9-]{0,80}$/),
  confusions: fc.array(fc.tuple(slug, slug), { maxLength: maximumConfusions }),
});
const mode = fc.constantFrom(...attemptModes, undefined);

describe('a quiz’s link', () => {
  test('says all of the quiz, and is read back as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), blueprint, mode, (seed, wanted, as) => {
        const address = { seed, blueprint: wanted, mode: as };
        expect(parseQuizAddress(queryOf(quizHref('iom', address)))).toEqual(address);
      }),
    );
  });

  test('of before there were difficulties means what it meant, and the usual quiz has a short link', () => {
    expect(parseQuizAddress({ seed: '7', items: '20', kinds: 'choice,ordering' })).toEqual({
      seed: 7,
      mode: undefined,
      blueprint: blueprintOf(20, { kinds: ['choice', 'ordering'] }),
    });
    expect(quizHref('iom', { seed: 7, blueprint: blueprintOf(10), mode: 'practice' })).toBe(
      '/packs/iom/quiz?seed=7&items=10&mode=practice',
    );
  });

  test('may be made by a form, in which a name comes several times', () => {
    expect(
      parseQuizAddress({ seed: '1', topics: ['a', 'b,c'], kinds: ['typed', 'choice'], difficulty: 'recall' })?.blueprint,
    ).toEqual(blueprintOf(10, { topics: ['a', 'b', 'c'], kinds: ['typed', 'choice'], difficulty: 'recall' }));
  });

  test('that can’t be a quiz is none', () => {
    const bad: Query[] = [
      {},
      { seed: '-1' },
      { seed: ['1', '2'] },
      { seed: '1', items: '0' },
      { seed: '1', kinds: 'essay' },
      { seed: '1', difficulty: 'brutal' },
      { seed: '1', difficulty: ['recall', 'mixed'] },
      { seed: '1', recall: '12x' },
      { seed: '1', confused: 'a' },
      { seed: '1', confused: 'a~b~c' },
    ];
    for (const query of bad) expect(parseQuizAddress(query)).toBeUndefined();
  });
});

test('a drill asks for its two facts and nothing else; one fact or three are no drill', () => {
  expect(drillBlueprint('a~b')).toMatchObject({
    factIds: ['a', 'b'],
    confusions: [
      ['a', 'b'],
      ['b', 'a'],
    ],
  });
  for (const pair of ['', 'a', 'a~a', 'a~b~c', '~b', 'a~']) expect(drillBlueprint(pair)).toBeUndefined();
});
