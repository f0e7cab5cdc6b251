import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import type { Fact } from '../fact';
import { type Planted, sequenceWith, withFact, without } from './planted.fixture';

/** Flaws of a source, and of how facts stand to one another and to the pack. */
export const plantedLinks: Planted[] = [
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
