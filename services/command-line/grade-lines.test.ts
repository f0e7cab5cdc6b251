import { describe, expect, test } from 'vitest';
import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import { toPack } from '@/quizzes/packs/version';
import { type GivenToFact, gradeByFact } from './grade-by-fact';
import { gradableItemSchema, gradeByItem } from './grade-by-item';

const pack = toPack(iomPack);
const verdict = (factId: string, line: GivenToFact): string => {
  const fact = pack.facts.find(({ id }) => id === factId);
  if (!fact) throw new Error(`no fact ${factId}`);
  const grade = gradeByFact(fact, line, pack);
  if (typeof grade === 'string') return 'not-ready';
  return grade.type === 'scored' ? grade.verdict : grade.type;
};

describe('a line with a fact', () => {
  test.each([
    ['headquarters-city', { kind: 'choice', given: 'Geneva' }, 'correct'],
    ['headquarters-city', { kind: 'choice', given: 'Genevaa' }, 'wrong'],
    ['staff-count', { kind: 'choice', given: '5400' }, 'correct'],
    ['partners', { kind: 'choice', given: 'civil society' }, 'correct'],
    ['partners', { kind: 'multiple-response', given: ['civil society', 'governments'] }, 'correct'],
    ['partners', { kind: 'multiple-response', given: ['civil society'] }, 'close'],
    ['partners', { kind: 'multiple-response', given: ['civil society', 'banks'] }, 'wrong'],
    ['partners', { kind: 'multiple-response', given: [] }, 'not-ready'],
    ['headquarters-city', { kind: 'multiple-response', given: ['Geneva'] }, 'not-ready'],
    ['headquarters-city', { kind: 'evidence', given: '… Headquartered in Geneva, has offices …' }, 'correct'],
    ['headquarters-city', { kind: 'evidence', given: 'has offices in over 100 countries.' }, 'close'],
    ['headquarters-city', { kind: 'evidence', given: 'The IOM has a flexible structure' }, 'wrong'],
    ['headquarters-city', { kind: 'evidence', given: 'The IOM is based in Geneva.' }, 'wrong'],
    ['order-of-names', { kind: 'ordering', given: ['PICMME', 'ICEM', 'ICM', 'IOM'] }, 'correct'],
    ['founded-year', { kind: 'ordering', given: ['a', 'b', 'c'] }, 'not-ready'],
    ['founded-year', { kind: 'spot-error', given: '1952' }, 'not-ready'],
    ['founded-year', { kind: 'matching', given: ['1952'] }, 'not-ready'],
    ['founded-year', { kind: 'update', given: '1952' }, 'not-ready'],
    ['headquarters-city', { kind: 'cloze', given: 'geneva' }, 'correct'],
    ['headquarters-city', { kind: 'true-false', given: 'true', statement: 'The IOM is headquartered in Geneva.' }, 'correct'],
    ['headquarters-city', { kind: 'true-false', given: 'true', statement: 'The IOM is headquartered in Vienna.' }, 'wrong'],
    ['headquarters-city', { kind: 'true-false', given: 'true' }, 'not-ready'],
  ] as const)('%s: %j is %s', (factId, line, expected) => {
    expect(verdict(factId, line as GivenToFact)).toBe(expected);
  });

  test('a correction that is wrong keeps a right "false" from being all right', () => {
    const line = { kind: 'true-false', given: 'false', statement: 'The IOM is headquartered in Vienna.' } as const;
    expect(verdict('headquarters-city', line)).toBe('correct');
    expect(verdict('headquarters-city', { ...line, correction: 'Geneva' })).toBe('correct');
    expect(verdict('headquarters-city', { ...line, correction: 'Paris' })).toBe('close');
  });
});

describe('a line with an item', () => {
  const matching = gradableItemSchema.parse({
    kind: 'matching',
    options: [
      { id: 'a', text: '1952' },
      { id: 'b', text: '1951' },
    ],
    key: ['b', 'a'],
    prompts: [
      { id: 'x', text: 'the founding' },
      { id: 'y', text: 'the second name' },
    ],
    more: 'is left alone',
  });

  test('options go by their ids or texts, pairs by place or by prompt', () => {
    for (const given of [['b', 'a'], ['1951', '1952'], { 'The founding': '1951', y: 'a' }])
      expect(gradeByItem(matching, given)).toMatchObject({ verdict: 'correct' });
    expect(gradeByItem(matching, ['1952', '1952'])).toMatchObject({ verdict: 'close', earned: 0.5 });
    expect(gradeByItem(matching, { x: '1951' })).toMatchObject({ type: 'not-ready' });
  });

  test('what is no item is refused before it is graded', () => {
    const junk = [
      null,
      7,
      [],
      {},
      { kind: 'choice' },
      { kind: 'choice', options: [], key: ['a'] },
      { kind: 'typed', options: [], key: [] },
    ];
    for (const item of junk) expect(gradableItemSchema.safeParse(item).success).toBe(false);
  });
});
