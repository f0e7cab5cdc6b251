import { expect, test } from 'vitest';
import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import type { Fact } from './fact';
import { fillSlots, slotsOf, statementOf, trueOfSentence } from './sentence';

const factOf = (id: string): Fact => {
  const fact = iomPack.facts.find((candidate) => candidate.id === id);
  if (!fact) throw new Error(`no fact ${id}`);
  return fact;
};

test('a statement is a full sentence with a capital and a full stop', () => {
  expect(statementOf(factOf('headquarters-city'))).toBe('The IOM is headquartered in Geneva.');
  expect(statementOf(factOf('second-name-year'))).toBe(
    'The IOM adopted the name Intergovernmental Committee for European Migration in 1952.',
  );
});

test('what a value is true of can be said on its own', () => {
  expect(trueOfSentence(factOf('third-name-year'))).toBe(
    '1980 is the year in which the IOM adopted the name Intergovernmental Committee for Migration.',
  );
});

test('another value may stand in for the object', () => {
  expect(fillSlots('{subject} is headquartered in {object}.', factOf('headquarters-city'), 'Vienna')).toBe(
    'The IOM is headquartered in Vienna.',
  );
});

test('slots of an item are filled from outside the fact, before a qualifier of the same name', () => {
  const fact = { ...factOf('headquarters-city'), qualifiers: { later: 'in 1952', number: 'two' } };
  expect(
    fillSlots('{earlier} came before {later} in {number} lists of {subject}.', fact, undefined, {
      earlier: 'PICMME',
      later: 'ICEM',
    }),
  ).toBe('PICMME came before ICEM in two lists of the IOM.');
  expect(() => fillSlots('{subject} after {member}.', fact, undefined, { earlier: 'PICMME' })).toThrow('{member}');
  expect(() => fillSlots('{subject} after {member}.', fact, undefined, { member: '' })).toThrow('{member}');
});

test('nothing from outside stands in for the subject', () => {
  expect(fillSlots('{subject} is in {object}.', factOf('headquarters-city'), 'Vienna', { subject: 'ILO', object: 'Rome' })).toBe(
    'The IOM is in Vienna.',
  );
});

test('an empty slot is a bug and throws', () => {
  expect(() => fillSlots('What happened to {subject} in {year}?', factOf('headquarters-city'))).toThrow('{year}');
  expect(() => fillSlots('{constructor}', factOf('headquarters-city'))).toThrow('{constructor}');
});

test('an unknown predicate throws', () => {
  expect(() => statementOf({ ...factOf('headquarters-city'), predicate: 'no-such-predicate' })).toThrow('no-such-predicate');
});

test('a dollar sign in a value stays a dollar sign', () => {
  expect(fillSlots('{subject} costs {object}.', factOf('headquarters-city'), "$& and $'")).toBe("The IOM costs $& and $'.");
});

test('slots are listed once each', () => {
  expect(slotsOf('{subject} took {name} in {year}, and {subject} kept {name}.')).toEqual(['subject', 'name', 'year']);
});
