import { describe, expect, test } from 'vitest';
import { findPredicate, predicates } from './predicates';
import { slotsOf } from './sentence';
import { sentenceFlaws } from './sentence-flaws.fixture';

const list = Object.values(predicates);
const placeholders: Readonly<Record<string, string>> = { subject: 'the example', object: 'value', year: '1900', number: 'three' };
const fill = (template: string) => {
  const text = template.replace(/\{([a-z]+)\}/g, (_, slot: string) => placeholders[slot] ?? slot);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

describe.each(list.map((predicate) => [predicate.id, predicate] as const))(
  '%s',
  (id, { questions, statements, trueOf, objectTypes }) => {
    test('is found under its own id', () => {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(findPredicate(id)?.id).toBe(id);
      expect(objectTypes.length).toBeGreaterThan(0);
    });

    test('asks in three different well-formed ways and never shows the object', () => {
      expect(new Set(questions).size).toBeGreaterThanOrEqual(3);
      expect(questions.filter((question) => slotsOf(question).includes('object'))).toEqual([]);
      expect(questions.flatMap((question) => sentenceFlaws(fill(question), '?'))).toEqual([]);
    });

    test('every question and statement names the subject', () => {
      expect([...questions, ...statements, trueOf].filter((template) => !slotsOf(template).includes('subject'))).toEqual([]);
    });

    test('states the object in two different well-formed sentences that begin with the subject or "The"', () => {
      expect(new Set(statements).size).toBeGreaterThanOrEqual(2);
      expect(statements.filter((statement) => !/^(\{subject\}|The) /.test(statement))).toEqual([]);
      expect([...statements, trueOf].filter((template) => !slotsOf(template).includes('object'))).toEqual([]);
      expect([...statements, trueOf].flatMap((template) => sentenceFlaws(fill(template), '.'))).toEqual([]);
    });
  },
);

test('no two predicates share an id', () => {
  expect(list.map(({ id }) => id)).toEqual(Object.keys(predicates));
});

test('an inherited name is no predicate', () => {
  expect(findPredicate('constructor')).toBeUndefined();
  expect(findPredicate('no-such-predicate')).toBeUndefined();
});
