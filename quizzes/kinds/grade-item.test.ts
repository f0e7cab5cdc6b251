import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeItem } from './grade-item';
import type { Item, ItemKind } from './item';
import { gradeMatching } from './matching/grade';
import { gradeMultipleResponse } from './multiple-response/grade';
import { gradeOrdering } from './ordering/grade';
import type { Response } from './response';

const letters = 'abcdefgh'.split('');

const itemOf = <K extends ItemKind>(kind: K, ids: readonly string[], key: readonly string[], more: object = {}) =>
  ({
    kind,
    id: 'item',
    factId: 'fact',
    topic: 'topic',
    template: 'template',
    stem: 'Which?',
    options: ids.map((id) => ({ id, text: id.toUpperCase(), origin: { type: 'member' } })),
    key,
    answers: [],
    source: { start: 0, end: 1, quote: 'x', answerStart: 0, answerEnd: 1 },
    feedback: { statement: 'So it is.', options: {} },
    ...more,
  }) as unknown as Extract<Item, { kind: K }>;

const earnedOf = (grade: ReturnType<typeof gradeItem>): number => {
  if (grade.type !== 'scored') throw new Error(`not scored: ${grade.reason}`);
  return grade.earned;
};

/** Some options, some of them right. */
const servedAndKey = fc
  .shuffledSubarray(letters, { minLength: 3 })
  .chain((ids) => fc.record({ ids: fc.constant(ids), key: fc.shuffledSubarray(ids, { minLength: 1 }) }));

describe('multiple response', () => {
  test('earns everything exactly for the key, in any order and however often', () => {
    fc.assert(
      fc.property(servedAndKey, fc.integer(), ({ ids, key }, turn) => {
        const item = itemOf('multiple-response', ids, key);
        const turned = key.map((_, index) => key[(index + Math.abs(turn)) % key.length] ?? '');
        const grade = gradeMultipleResponse(item, { kind: 'multiple-response', optionIds: [...turned, ...turned] });
        expect(grade).toMatchObject({ type: 'scored', verdict: 'correct', earned: 1 });
      }),
    );
  });

  test('any choice earns from 0 to 1, and 1 only if it is the key', () => {
    const choices = servedAndKey.chain(({ ids, key }) =>
      fc.record({ ids: fc.constant(ids), key: fc.constant(key), chosen: fc.shuffledSubarray(ids, { minLength: 1 }) }),
    );
    fc.assert(
      fc.property(choices, ({ ids, key, chosen }) => {
        const earned = earnedOf(
          gradeItem(itemOf('multiple-response', ids, key), { kind: 'multiple-response', optionIds: chosen }),
        );
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(1);
        expect(earned === 1).toBe(chosen.length === key.length && chosen.every((id) => key.includes(id)));
      }),
    );
  });

  test('a wrong choice more never earns more, a right one never less', () => {
    const additions = servedAndKey.chain(({ ids, key }) =>
      fc.record({
        item: fc.constant(itemOf('multiple-response', ids, key)),
        chosen: fc.shuffledSubarray(ids, { minLength: 1 }),
        added: fc.constantFrom(...ids),
      }),
    );
    fc.assert(
      fc.property(additions, ({ item, chosen, added }) => {
        const earned = (optionIds: string[]) => earnedOf(gradeItem(item, { kind: 'multiple-response', optionIds }));
        const change = earned([...chosen, added]) - earned(chosen);
        if (item.key.includes(added)) expect(change).toBeGreaterThanOrEqual(0);
        else expect(change).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('nothing chosen, or an option that was not served, is not ready', () => {
    const item = itemOf('multiple-response', ['a', 'b', 'c'], ['a', 'b']);
    for (const optionIds of [[], ['z'], ['a', 'z']])
      expect(gradeItem(item, { kind: 'multiple-response', optionIds })).toEqual({ type: 'not-ready', reason: 'incomplete' });
  });
});

describe('matching', () => {
  const pairs = servedAndKey.map(({ ids, key }) => ({
    ids,
    key,
    item: itemOf('matching', ids, key, { prompts: key.map((_, index) => ({ id: String(index), text: `prompt ${index}` })) }),
  }));

  test('earns the share of the prompts that are right', () => {
    const answered = pairs.chain((pair) =>
      fc.record({
        pair: fc.constant(pair),
        optionIds: fc.array(fc.constantFrom(...pair.ids), { minLength: pair.key.length, maxLength: pair.key.length }),
      }),
    );
    fc.assert(
      fc.property(answered, ({ pair: { item, key }, optionIds }) => {
        const right = optionIds.filter((id, index) => id === key[index]).length;
        const grade = gradeMatching(item, { kind: 'matching', optionIds });
        expect(grade).toMatchObject({
          type: 'scored',
          earned: right / key.length,
          verdict: right === key.length ? 'correct' : right > 0 ? 'close' : 'wrong',
        });
      }),
    );
  });

  test('an empty or unknown place, or a missing one, is not ready', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom('', 'zz'), fc.nat(), ({ item, key }, gap, at) => {
        const withGap = key.map((id, index) => (index === at % key.length ? gap : id));
        for (const optionIds of [withGap, key.slice(1)])
          expect(gradeItem(item, { kind: 'matching', optionIds })).toEqual({ type: 'not-ready', reason: 'incomplete' });
      }),
    );
  });
});

test('an order earns everything exactly when it is the right one', () => {
  const orders = fc
    .shuffledSubarray(letters, { minLength: 3 })
    .chain((key) => fc.record({ key: fc.constant(key), order: fc.shuffledSubarray(key, { minLength: key.length }) }));
  fc.assert(
    fc.property(orders, ({ key, order }) => {
      const earned = earnedOf(gradeOrdering({ key }, { kind: 'ordering', order }));
      expect(earned === 1).toBe(order.every((id, index) => id === key[index]));
      expect(earned).toBeGreaterThanOrEqual(0);
    }),
  );
});

describe.each(['choice', 'evidence', 'spot-error', 'update'] as const)('%s', (kind) => {
  test('one option is right, the others are wrong, and none is not ready', () => {
    const item = itemOf(kind, ['a', 'b', 'c'], ['b']);
    const grade = (optionId: string) => gradeItem(item, { kind, optionId } as Response);
    expect(grade('b')).toMatchObject({ verdict: 'correct', earned: 1 });
    expect(grade('a')).toMatchObject({ verdict: 'wrong', earned: 0 });
    for (const optionId of ['', 'z']) expect(grade(optionId)).toEqual({ type: 'not-ready', reason: 'incomplete' });
  });
});

test('a cloze is graded by its own rubric', () => {
  const rubric = { type: 'text', accepted: ['Geneva'], others: ['Vienna'] };
  const item = itemOf('cloze', [], [], { rubric });
  expect(gradeItem(item, { kind: 'cloze', text: 'geneva' })).toMatchObject({ verdict: 'correct' });
  expect(gradeItem(item, { kind: 'cloze', text: 'Vienna' })).toMatchObject({ verdict: 'wrong' });
});

test('skipping is wrong and a response to another kind is not ready', () => {
  const item = itemOf('update', ['a', 'b'], ['a']);
  expect(gradeItem(item, { kind: 'skip' })).toMatchObject({ type: 'scored', verdict: 'wrong', reason: 'skipped' });
  expect(gradeItem(item, { kind: 'choice', optionId: 'a' })).toMatchObject({ type: 'not-ready' });
});
