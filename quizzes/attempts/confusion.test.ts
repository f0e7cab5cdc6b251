import { describe, expect, test } from 'vitest';
import type { Grade, Verdict } from '@/quizzes/grading/grade';
import type { Item, ItemByKind, ItemKind, Option } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';
import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import { type Confusion, confusedWith, hasValue } from './confusion';
import { isOverridable } from './overridable';

const graded = (verdict: Verdict): Grade => ({ type: 'scored', verdict, reason: 'different', earned: 0, possible: 1 });
const option = (id: string, factId?: string): Option => ({
  id,
  text: id,
  origin: { type: 'sibling', ...(factId ? { factId } : {}) },
});
const factOf = (id: string) => {
  const fact = iomPack.facts.find((candidate) => candidate.id === id);
  if (!fact) throw new Error(id);
  return fact;
};

function item<K extends ItemKind>(kind: K, factId: string, more: Partial<ItemByKind[K]>): Item {
  const { topic, source } = factOf(factId);
  const base = { id: 'i', factId, topic, template: 't', stem: 's', options: [], key: [], answers: [] };
  return { kind, ...base, source, feedback: { statement: 's', options: {} }, ...more } as unknown as Item;
}
const rubric = { type: 'text' as const, accepted: ['x'], others: [] };
const confused = (of: Item, response: Response, verdict: Verdict = 'wrong'): Confusion | undefined =>
  confusedWith(of, response, graded(verdict), iomPack.facts);
const year = item('typed', 'first-name-year', { rubric });

describe('what an answer was confused with', () => {
  test('is the fact that the chosen option is true of', () => {
    const choice = item('choice', 'first-name-year', {
      options: [option('a', 'first-name-year'), option('b', 'second-name-year'), option('c')],
      key: ['a'],
    });
    expect(confused(choice, { kind: 'choice', optionId: 'b' })).toEqual({
      askedFactId: 'first-name-year',
      givenFactId: 'second-name-year',
    });
    expect(confused(choice, { kind: 'choice', optionId: 'c' })).toBeUndefined();
    expect(confused(choice, { kind: 'choice', optionId: 'a' }, 'correct')).toBeUndefined();
  });

  test('is the fact whose value a believed false statement claims, or whose value was put in its place', () => {
    const statement = item('true-false', 'first-name-year', {
      options: [option('true'), option('false', 'third-name-year')],
      key: ['false'],
      claimed: '1980',
      correction: rubric,
    });
    expect(confused(statement, { kind: 'true-false', optionId: 'true' })?.givenFactId).toBe('third-name-year');
    expect(confused(statement, { kind: 'true-false', optionId: 'false', correction: '1952' }, 'close')?.givenFactId).toBe(
      'second-name-year',
    );
    expect(confused(statement, { kind: 'true-false', optionId: 'false' }, 'close')).toBeUndefined();
  });

  test('is the first wrong pair of a matching, with the prompt’s own fact as the asked one', () => {
    const matching = item('matching', 'first-name-year', {
      prompts: [
        { id: 'p1', text: '1', factId: 'first-name-year' },
        { id: 'p2', text: '2', factId: 'second-name-year' },
        { id: 'p3', text: '3', factId: 'third-name-year' },
      ],
      options: [option('a'), option('b'), option('c'), option('d', 'present-name-year')],
      key: ['a', 'b', 'c'],
    });
    expect(confused(matching, { kind: 'matching', optionIds: ['a', 'c', 'b'] })).toEqual({
      askedFactId: 'second-name-year',
      givenFactId: 'third-name-year',
    });
    expect(confused(matching, { kind: 'matching', optionIds: ['a', 'b', 'd'] })).toEqual({
      askedFactId: 'third-name-year',
      givenFactId: 'present-name-year',
    });
  });

  test('is the fact whose value, alias or number was typed, whatever its case, spacing and wording', () => {
    expect(confused(year, { kind: 'typed', text: ' In 1952. ' })?.givenFactId).toBe('second-name-year');
    const name = item('cloze', 'second-name', { rubric });
    expect(confused(name, { kind: 'cloze', text: 'the international organisation FOR migration' })?.givenFactId).toMatch(
      /^present-name/,
    );
    const offices = item('numeric', 'office-count', { rubric });
    expect(confused(offices, { kind: 'numeric', text: 'about 5400' })?.givenFactId).toBe('staff-count');
  });

  test('is none for the asked value itself, a strange one, a skipped answer and a right one', () => {
    expect(confused(year, { kind: 'typed', text: '1951' })).toBeUndefined();
    expect(confused(year, { kind: 'typed', text: '1851' })).toBeUndefined();
    expect(confused(year, { kind: 'skip' })).toBeUndefined();
    expect(confused(year, { kind: 'typed', text: '1952' }, 'correct')).toBeUndefined();
  });

  test('is never the asked fact and always a fact of the pack, for every fact’s value typed for every other', () => {
    for (const asked of iomPack.facts) {
      for (const given of iomPack.facts) {
        const text = given.aliases[0] ?? String('value' in given.object ? given.object.value : '');
        const pair = confused(item('typed', asked.id, { rubric }), { kind: 'typed', text });
        if (!pair) continue;
        expect(pair.askedFactId).toBe(asked.id);
        expect(pair.givenFactId).not.toBe(asked.id);
        expect(hasValue(factOf(pair.givenFactId), text)).toBe(true);
      }
    }
  });
});

describe('an answer may be claimed to be right', () => {
  test('only where something was typed and not graded as correct', () => {
    const typed: Response = { kind: 'typed', text: 'x' };
    expect([
      isOverridable(year, typed, 'wrong'),
      isOverridable(year, typed, 'close'),
      isOverridable(year, typed, 'correct'),
    ]).toEqual([true, true, false]);
    expect(isOverridable(year, { kind: 'skip' }, 'wrong')).toBe(false);
    const choice = item('choice', 'first-name-year', { options: [option('a'), option('b')], key: ['a'] });
    expect(isOverridable(choice, { kind: 'choice', optionId: 'b' }, 'wrong')).toBe(false);
  });

  test('of a rejected statement only if it was false and something was put in its place', () => {
    const lie = item('true-false', 'first-name-year', { key: ['false'], correction: rubric });
    const truth = item('true-false', 'first-name-year', { key: ['true'] });
    const rejected: Response = { kind: 'true-false', optionId: 'false', correction: 'x' };
    expect([lie, truth].map((statement) => isOverridable(statement, rejected, 'close'))).toEqual([true, false]);
    expect(isOverridable(lie, { kind: 'true-false', optionId: 'false', correction: ' ' }, 'close')).toBe(false);
    expect(isOverridable(lie, { kind: 'true-false', optionId: 'true' }, 'wrong')).toBe(false);
  });
});
