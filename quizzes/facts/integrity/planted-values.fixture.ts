import type { FactObject } from '../fact';
import { ownWordsId } from '../own-words';
import { type Planted, sequenceWith, withFact } from './planted.fixture';

const count = (value: number, unit: string): FactObject => ({ type: 'count', value, unit, qualifier: 'exact' });
const dollars = (value: number, per: 'year' | 'month', currency = 'USD'): FactObject => ({
  type: 'money',
  value,
  currency,
  per,
  qualifier: 'about',
});

const newer = (factId: string, object: FactObject) =>
  withFact(factId, ({ supersededBy }) => (supersededBy ? { supersededBy: { ...supersededBy, object } } : {}));

const atOtherDate = (asOf: string, object: FactObject) =>
  withFact('staff-count', () => ({ otherDates: [{ object, asOf, citation: { title: 'A report' } }] }));

const former = (object: FactObject) =>
  withFact('staff-count', () => ({ formerly: [{ object, until: '2026-03-01T12:00:00.000Z' }] }));

const membersOf = (factId: string, ...members: [text: string, ...aliases: string[]][]) =>
  withFact(factId, () => ({
    object: { type: 'set', open: false, members: members.map(([text, ...aliases]) => ({ text, aliases })) },
  }));

/** Flaws of a value, its words and its dates. */
export const plantedValues: Planted[] = [
  [
    'own-words-ask-and-say',
    'a statement in the author’s words without a gap',
    'headquarters-city',
    withFact('headquarters-city', () => ({
      predicate: ownWordsId,
      qualifiers: { question: 'Where does it sit?', statement: 'It sits there.' },
    })),
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
  ['set-members-distinct', 'one member twice', 'partners', membersOf('partners', ['governments'], ['Governments'])],
  ['set-members-distinct', 'an alias of two members', 'partners', membersOf('partners', ['states', 'all'], ['NGOs', 'all'])],
  ['set-members-distinct', 'an alias that is the member', 'partners', membersOf('partners', ['NGOs', 'ngos'], ['states'])],
  ['newer-value-fits', 'a newer value of another type', 'staff-count', newer('staff-count', { type: 'year', value: 2023 })],
  ['newer-value-fits', 'a newer value in another unit', 'staff-count', newer('staff-count', count(171, 'countries'))],
  ['newer-value-fits', 'a newer value that is the old one', 'staff-count', newer('staff-count', count(5400, 'staff'))],
  [
    'newer-value-fits',
    'a newer value in another currency',
    'annual-operating-budget',
    newer('annual-operating-budget', dollars(3.4e9, 'year', 'CHF')),
  ],
  [
    'newer-value-fits',
    'a newer value for another period',
    'annual-operating-budget',
    newer('annual-operating-budget', dollars(3.4e9, 'month')),
  ],
  ['former-value-fits', 'a former value of another type', 'staff-count', former({ type: 'year', value: 1998 })],
  ['former-value-fits', 'a former value in another unit', 'staff-count', former(count(67, 'states'))],
  ['former-value-fits', 'a former value that is the present one', 'staff-count', former(count(5400, 'staff'))],
  ['other-dates-fit', 'another type at another date', 'staff-count', atOtherDate('1998', { type: 'year', value: 1998 })],
  ['other-dates-fit', 'another unit at another date', 'staff-count', atOtherDate('1998', count(67, 'states'))],
  ['other-dates-fit', 'a date within the time of the text', 'staff-count', atOtherDate('2009-05-04', count(7000, 'staff'))],
  ['other-dates-fit', 'a year in which the text may begin', 'staff-count', atOtherDate('2007', count(5500, 'staff'))],
  ['other-dates-fit', 'the last month of the text', 'staff-count', atOtherDate('2011-12', count(7300, 'staff'))],
  [
    'other-dates-fit',
    'a date after a text of which the end is unknown',
    'staff-count',
    withFact('staff-count', () => ({ asOf: { from: '2008' } })),
  ],
];
