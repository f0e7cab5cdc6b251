import { describe, expect, test } from 'vitest';
import { findPredicate, predicates } from './predicates';
import { slotsOf } from './sentence';
import { sentenceFlaws } from './sentence-flaws.fixture';

const list = Object.values(predicates);
const placeholders: Readonly<Record<string, string>> = {
  subject: 'the example',
  object: 'value',
  year: '1900',
  number: 'three',
  member: 'the first thing',
  earlier: 'the first thing',
  later: 'the second thing',
};
const fill = (template: string) => {
  const text = template.replace(/\{([a-z]+)\}/g, (_, slot: string) => placeholders[slot] ?? slot);
  return text.charAt(0).toUpperCase() + text.slice(1);
};
const lacking = (templates: readonly string[], slot: string) => templates.filter((template) => !slotsOf(template).includes(slot));
const flawsOf = (templates: readonly string[], end: '?' | '.') =>
  templates.flatMap((template) => sentenceFlaws(fill(template), end));
const wrongOpenings = (templates: readonly string[]) => templates.filter((template) => !/^(\{subject\}|The) /.test(template));
const named = (ofType: string) =>
  list
    .filter(({ objectTypes }) => objectTypes.some((type) => type === ofType))
    .map((predicate) => [predicate.id, predicate] as const);

describe.each(list.map((predicate) => [predicate.id, predicate] as const))('%s', (id, predicate) => {
  const { questions, statements, trueOf, objectTypes } = predicate;

  test('is found under its own id', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(findPredicate(id)?.id).toBe(id);
    expect(objectTypes.length).toBeGreaterThan(0);
  });

  test('asks in three different well-formed ways and never shows the object', () => {
    expect(new Set(questions).size).toBeGreaterThanOrEqual(3);
    expect(questions.filter((question) => slotsOf(question).includes('object'))).toEqual([]);
    expect(flawsOf(questions, '?')).toEqual([]);
  });

  test('every question and statement names the subject', () => {
    expect(lacking([...questions, ...statements, trueOf], 'subject')).toEqual([]);
  });

  test('states the object in three different well-formed sentences that begin with the subject or "The"', () => {
    expect(new Set(statements).size).toBeGreaterThanOrEqual(3);
    expect(wrongOpenings(statements)).toEqual([]);
    expect(lacking([...statements, trueOf], 'object')).toEqual([]);
    expect(flawsOf([...statements, trueOf], '.')).toEqual([]);
  });

  test('has words for an event, a member or a sequence only where its object is one', () => {
    expect(predicate.event !== undefined).toBe(objectTypes.includes('year'));
    expect(predicate.memberStatements !== undefined).toBe(objectTypes.includes('set'));
    expect(predicate.sequence !== undefined).toBe(objectTypes.includes('sequence'));
  });
});

test.each(named('year'))('%s: its event is a noun phrase that names the subject and hides the year', (_, { event = '' }) => {
  expect(slotsOf(event)).toContain('subject');
  expect(slotsOf(event)).not.toContain('object');
  expect(event).toMatch(/^(the [a-z]+ .*)?\{subject\}[a-z ]*$/);
  // As it would stand in a sentence.
  expect(flawsOf([`The year of ${event} is known.`], '.')).toEqual([]);
});

test.each(named('set'))('%s: states one member in three different well-formed sentences', (_, { memberStatements = [] }) => {
  expect(new Set(memberStatements).size).toBeGreaterThanOrEqual(3);
  expect(wrongOpenings(memberStatements)).toEqual([]);
  expect(lacking(memberStatements, 'subject')).toEqual([]);
  expect(lacking(memberStatements, 'object')).toEqual([]);
  // The number of members is true of the whole set, not of one.
  expect(memberStatements.filter((template) => slotsOf(template).includes('number'))).toEqual([]);
  expect(flawsOf(memberStatements, '.')).toEqual([]);
});

test.each(named('sequence'))(
  '%s: asks what is next and says what is before in three well-formed ways each',
  (_, { sequence }) => {
    const { next = [], before = [], member = '' } = sequence ?? {};
    const ofItem = (template: string) =>
      slotsOf(template).filter((slot) => ['object', 'member', 'earlier', 'later'].includes(slot));
    expect([new Set(next).size, new Set(before).size]).toEqual([3, 3]);
    expect(next.filter((template) => ofItem(template).join() !== 'member')).toEqual([]);
    expect(before.filter((template) => ofItem(template).sort().join() !== 'earlier,later')).toEqual([]);
    expect(ofItem(member)).toEqual(['member']);
    expect(lacking([...next, ...before], 'subject')).toEqual([]);
    expect(wrongOpenings(before)).toEqual([]);
    expect([...flawsOf(next, '?'), ...flawsOf(before, '.')]).toEqual([]);
  },
);

test('no two predicates share an id', () => {
  expect(list.map(({ id }) => id)).toEqual(Object.keys(predicates));
});

test('an inherited name is no predicate', () => {
  expect(findPredicate('constructor')).toBeUndefined();
  expect(findPredicate('no-such-predicate')).toBeUndefined();
});
