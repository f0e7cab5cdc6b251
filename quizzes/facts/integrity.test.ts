import { describe, expect, test } from 'vitest';
import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import { checkIntegrity, integrityRules } from './integrity';
import { withFact } from './integrity/planted.fixture';
import { plantedLinks } from './integrity/planted-links.fixture';
import { plantedValues } from './integrity/planted-values.fixture';
import { predicates } from './predicates';
import { slotsOf } from './sentence';

const planted = [...plantedValues, ...plantedLinks];

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
  const facts = iomPack.facts.map((fact) =>
    fact.status === 'outdated' ? { ...fact, asOf: { from: '2009', to: '2010' } } : fact,
  );
  expect(checkIntegrity({ ...iomPack, facts, document: { ...iomPack.document, asOf: {} } })).toEqual([]);
});

test('values of the days just before and after the text are other dates', () => {
  const citation = { title: 'A report' };
  const object = { type: 'count', value: 7000, unit: 'staff', qualifier: 'exact' } as const;
  const otherDates = ['1998', '2007-10', '2012-01-01', '2012'].map((asOf) => ({ object, asOf, citation }));
  expect(checkIntegrity(withFact('staff-count', () => ({ otherDates })))).toEqual([]);
});

test('the slots of an item are no qualifiers that a fact must have', () => {
  const slots = Object.values(predicates).flatMap(({ sequence }) => (sequence ? [...sequence.next, ...sequence.before] : []));
  expect(slots.flatMap(slotsOf)).toEqual(expect.arrayContaining(['member', 'earlier', 'later']));
  expect(checkIntegrity(iomPack).filter(({ rule }) => rule === 'slots-filled')).toEqual([]);
});
