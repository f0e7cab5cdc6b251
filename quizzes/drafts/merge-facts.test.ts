import { expect, test } from 'vitest';
import { type DraftFact, draftFactSchema } from './draft-fact';
import { mergeFacts } from './merge-facts';

const text = 'The hall opened in 1951. It was built in the 1950s. ICEM, the old committee, met in the Grand Hall.';

function fact(object: DraftFact['object'], answer: string, more: Partial<DraftFact> = {}): DraftFact {
  const answerStart = text.indexOf(answer);
  const start = text.lastIndexOf('. ', answerStart) + 1;
  const end = text.indexOf('.', answerStart) + 1;
  return draftFactSchema.parse({
    subject: { name: 'the hall', aliases: [] },
    predicate: 'own-words',
    qualifiers: { question: 'When did the hall open?', statement: 'It opened in {object}.' },
    object,
    topic: 'hall',
    status: 'holds',
    importance: 'detail',
    source: { start, end, quote: text.slice(start, end), answerStart, answerEnd: answerStart + answer.length },
    alsoIn: [],
    aliases: [],
    denied: [],
    group: object.type,
    ...more,
  });
}

test('the more precise value stays with its quote, whichever comes first, in the words that ask', () => {
  const year = fact({ type: 'year', value: 1951 }, '1951', { qualifiers: { question: '', statement: '' }, importance: 'soft' });
  const decade = fact({ type: 'decade', value: 1950 }, '1950s', { importance: 'core', factId: 'opening' });
  for (const both of [
    [year, decade],
    [decade, year],
  ]) {
    const merged = mergeFacts(both);
    expect(merged).toMatchObject({
      object: { type: 'year', value: 1951 },
      source: year.source,
      qualifiers: decade.qualifiers,
      importance: 'core',
      factId: 'opening',
      group: 'year',
      // The decade's sentence does not give the year.
      alsoIn: [],
    });
  }
});

test('names said twice are one with every name also right, none of them near and wrong, and every quote', () => {
  const full = fact({ type: 'name', value: 'Grand Hall' }, 'Grand Hall', {
    denied: ['icem', 'ICM'],
    subject: { name: 'it', aliases: [] },
  });
  const short = fact({ type: 'acronym', value: 'ICEM' }, 'ICEM', { aliases: ['the old committee', 'grand  hall'] });
  const merged = mergeFacts([full, short]);
  expect(merged).toMatchObject({
    object: full.object,
    aliases: ['ICEM', 'the old committee'],
    denied: ['ICM'],
    subject: { name: 'it', aliases: ['the hall'] },
  });
  expect(merged?.alsoIn).toEqual([short.source]);
});

test('what says the same number exactly and about is one; two numbers, two units and two kinds are not', () => {
  const count = (value: number, qualifier: 'exact' | 'about', unit = 'rooms') =>
    fact({ type: 'count', value, unit, qualifier }, '1951');
  expect(mergeFacts([count(130, 'about'), count(127, 'exact')])?.object).toMatchObject({ value: 127, qualifier: 'exact' });
  expect(mergeFacts([count(127, 'exact'), count(128, 'exact')])).toBeUndefined();
  expect(mergeFacts([count(127, 'exact'), count(127, 'exact', 'people')])).toBeUndefined();
  expect(mergeFacts([count(1951, 'exact'), fact({ type: 'year', value: 1951 }, '1951')])).toBeUndefined();
  expect(mergeFacts([fact({ type: 'year', value: 1951 }, '1951'), fact({ type: 'year', value: 1952 }, '1951')])).toBeUndefined();
  expect(mergeFacts([count(127, 'exact')])).toBeUndefined();
});

test('more than two are one when each pair may be', () => {
  const [a, b, c] = [1951, 1950, 1951].map((value, index) =>
    fact(index === 1 ? { type: 'decade', value } : { type: 'year', value }, index === 1 ? '1950s' : '1951', {
      aliases: [`alias ${index}`],
    }),
  );
  if (!a || !b || !c) throw new Error('three facts');
  expect(mergeFacts([a, b, c])).toMatchObject({ object: a.object, aliases: ['alias 0', 'alias 1', 'alias 2'] });
});
