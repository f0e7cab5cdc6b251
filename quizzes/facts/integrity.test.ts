import { describe, expect, test } from 'vitest';
import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import type { PackSource } from '@/quizzes/packs/pack';
import type { Fact } from './fact';
import { checkIntegrity, integrityRules } from './integrity';

/** The IOM pack with one fact changed. */
const withFact = (id: string, change: (fact: Fact) => Partial<Fact>): PackSource => ({
  ...iomPack,
  facts: iomPack.facts.map((fact) => (fact.id === id ? { ...fact, ...change(fact) } : fact)),
});

const without = <K extends keyof Fact>(fact: Fact, key: K): Fact => {
  const { [key]: _, ...rest } = fact;
  return rest as unknown as Fact;
};

const sequenceWith = (change: (at: number, index: number) => number) =>
  withFact('order-of-names', ({ object }) =>
    object.type === 'sequence'
      ? { object: { ...object, members: object.members.map((member, index) => ({ ...member, at: change(member.at, index) })) } }
      : {},
  );

type Planted = [rule: string, planted: string, factId: string, pack: PackSource];

const planted: Planted[] = [
  [
    'quote-stands-in-document',
    'a quote one character off',
    'headquarters-city',
    withFact('headquarters-city', ({ source }) => ({ source: { ...source, start: source.start + 1 } })),
  ],
  [
    'quote-stands-in-document',
    'a second quote that was never there',
    'office-country-count',
    withFact('office-country-count', ({ alsoIn }) => ({ alsoIn: alsoIn.map((source) => ({ ...source, quote: 'Never said.' })) })),
  ],
  [
    'answer-inside-quote',
    'an answer that leaves its quote',
    'headquarters-city',
    withFact('headquarters-city', ({ source }) => ({ source: { ...source, answerEnd: source.end + 1 } })),
  ],
  [
    'answer-inside-quote',
    'an empty answer',
    'headquarters-city',
    withFact('headquarters-city', ({ source }) => ({ source: { ...source, answerEnd: source.answerStart } })),
  ],
  [
    'answer-inside-quote',
    'a blank answer',
    'headquarters-city',
    withFact('headquarters-city', ({ source }) => ({
      source: { ...source, answerStart: source.answerStart - 1, answerEnd: source.answerStart },
    })),
  ],
  [
    'answer-inside-quote',
    'a second answer before its quote',
    'office-country-count',
    withFact('office-country-count', ({ alsoIn }) => ({ alsoIn: alsoIn.map((source) => ({ ...source, answerStart: 0 })) })),
  ],
  [
    'outdated-has-date',
    'an outdated fact of a document without date',
    'staff-count',
    { ...iomPack, document: { ...iomPack.document, asOf: {} } },
  ],
  [
    'outdated-has-newer-value',
    'an outdated fact without a newer value',
    'staff-count',
    { ...iomPack, facts: iomPack.facts.map((fact) => (fact.id === 'staff-count' ? without(fact, 'supersededBy') : fact)) },
  ],
  ['doubtful-has-caution', 'a disputed fact without caution', 'dependency', withFact('dependency', () => ({ caution: ' ' }))],
  [
    'doubtful-has-caution',
    'a garbled fact without caution',
    'transition-start',
    { ...iomPack, facts: iomPack.facts.map((fact) => (fact.id === 'transition-start' ? without(fact, 'caution') : fact)) },
  ],
  [
    'alias-not-denied',
    'an alias denied in other case, spacing and accents',
    'headquarters-city',
    withFact('headquarters-city', () => ({ denied: ['  GENEVE '] })),
  ],
  [
    'alias-not-denied',
    "a member's alias denied",
    'people-in-need',
    withFact('people-in-need', () => ({ denied: ['Displaced people'] })),
  ],
  [
    'value-not-denied',
    'the right answer denied',
    'headquarters-city',
    withFact('headquarters-city', () => ({ denied: ['génevà'] })),
  ],
  [
    'value-not-denied',
    'a member of the set denied',
    'people-in-need',
    withFact('people-in-need', () => ({ denied: ['Refugees'] })),
  ],
  [
    'predicate-known',
    'a predicate that is not in the list',
    'headquarters-city',
    withFact('headquarters-city', () => ({ predicate: 'lives-in' })),
  ],
  [
    'object-type-fits-predicate',
    'a year where a place belongs',
    'headquarters-city',
    withFact('headquarters-city', () => ({ object: { type: 'year', value: 1951 } })),
  ],
  ['slots-filled', 'a missing qualifier', 'second-name', withFact('second-name', () => ({ qualifiers: {} }))],
  ['slots-filled', 'an empty qualifier', 'second-name', withFact('second-name', () => ({ qualifiers: { year: ' ' } }))],
  [
    'question-hides-answer',
    'a subject that names the answer',
    'headquarters-city',
    withFact('headquarters-city', () => ({ subject: { name: 'the IOM in Geneva', aliases: [] } })),
  ],
  [
    'question-hides-answer',
    'a subject that names an alias',
    'preceding-war',
    withFact('preceding-war', () => ({ subject: { name: 'the WWII agency', aliases: [] } })),
  ],
  [
    'sentences-short',
    'a subject of twenty-six words',
    'headquarters-city',
    withFact('headquarters-city', () => ({ subject: { name: 'word '.repeat(26).trim(), aliases: [] } })),
  ],
  ['sequence-in-order', 'two members at one time', 'order-of-names', sequenceWith((at, index) => (index === 1 ? 1951 : at))],
  [
    'sequence-agrees-with-dates',
    'a member away from its year',
    'order-of-names',
    sequenceWith((at, index) => (index === 1 ? 1953 : at)),
  ],
  [
    'fact-ids-unique',
    'one id twice',
    'headquarters-city',
    { ...iomPack, facts: [...iomPack.facts, ...iomPack.facts.filter(({ id }) => id === 'headquarters-city')] },
  ],
  [
    'topic-known',
    'a topic that the pack has not',
    'headquarters-city',
    withFact('headquarters-city', () => ({ topic: 'weather' })),
  ],
  [
    'group-has-one-type',
    'a place among years',
    'headquarters-city',
    withFact('headquarters-city', () => ({ group: 'milestone-year' })),
  ],
  ['group-has-one-unit', 'offices among states', 'office-count', withFact('office-count', () => ({ group: 'member-states' }))],
  [
    'group-has-one-unit',
    'francs among dollars',
    'francs',
    {
      ...iomPack,
      facts: [
        ...iomPack.facts,
        ...iomPack.facts
          .filter(({ id }) => id === 'annual-operating-budget')
          .map(
            (fact): Fact => ({
              ...fact,
              id: 'francs',
              object: { type: 'money', value: 1e9, currency: 'CHF', per: 'year', qualifier: 'about' },
            }),
          ),
      ],
    },
  ],
  ['leaks-known', 'a leak to nowhere', 'headquarters-city', withFact('headquarters-city', () => ({ leaks: ['nowhere'] }))],
  [
    'leaks-symmetric',
    'a leak in one direction',
    'headquarters-city',
    withFact('headquarters-city', () => ({ leaks: ['staff-count'] })),
  ],
  [
    'textual-leaks-listed',
    'a sentence that tells another answer',
    'staff-count',
    withFact('staff-count', () => ({ subject: { name: 'the agency in Geneva', aliases: [] } })),
  ],
  [
    'functional-has-one-value',
    'a second headquarters',
    'second-seat',
    {
      ...iomPack,
      facts: [
        ...iomPack.facts,
        ...iomPack.facts
          .filter(({ id }) => id === 'headquarters-city')
          .map((fact): Fact => ({ ...fact, id: 'second-seat', object: { type: 'place', value: 'Vienna' } })),
      ],
    },
  ],
];

describe('a planted flaw is found under its rule', () => {
  test.each(planted)('%s: %s', (rule, _, factId, pack) => {
    expect(checkIntegrity(pack)).toContainEqual({
      rule,
      factId,
      sentence: expect.stringMatching(/^[^{}]*(\{[a-z]+\})?[^{}]*\.$/),
    });
  });

  test('for every rule there is', () => {
    expect(integrityRules.map(({ id }) => id).filter((id) => !planted.some(([rule]) => rule === id))).toEqual([]);
    expect(new Set(integrityRules.map(({ id }) => id)).size).toBe(integrityRules.length);
  });
});

test('a pack without flaws has no problems', () => {
  expect(checkIntegrity(iomPack)).toEqual([]);
});

test('an outdated fact with a date of its own needs no date of the document', () => {
  const facts = iomPack.facts.map((fact) => (fact.status === 'outdated' ? { ...fact, asOf: { from: '2010' } } : fact));
  expect(checkIntegrity({ ...iomPack, facts, document: { ...iomPack.document, asOf: {} } })).toEqual([]);
});
