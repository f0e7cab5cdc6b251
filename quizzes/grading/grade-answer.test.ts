import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rubricOf } from '@/quizzes/generation/rubric-of';
import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import { toPack } from '@/quizzes/packs/version';
import { editDistance } from './edit-distance';
import { gradeAnswer } from './grade-answer';
import type { AnswerRubric } from './rubric';

const pack = toPack(iomPack);
const rubric = (factId: string): AnswerRubric => {
  const fact = pack.facts.find(({ id }) => id === factId);
  const found = fact && rubricOf(fact, pack);
  if (!found) throw new Error(`no rubric for ${factId}`);
  return found;
};
const verdict = (r: AnswerRubric, response: string) => {
  const grade = gradeAnswer(r, response);
  return grade.type === 'scored' ? grade.verdict : grade.type;
};
const quantity = (value: number, unit: string): AnswerRubric => ({
  type: 'quantity',
  value,
  qualifier: 'exact',
  unit,
  unitAliases: [],
  tolerance: 0,
});
const year = (value: number): AnswerRubric => ({ type: 'year', value, precision: 'year', accepted: [String(value)] });

describe('the golden table', () => {
  test.each([
    ['172 for 175 member states', quantity(175, 'member states'), '172'],
    ['US$ 3.4 billion for 3.7 billion', quantity(3.7e9, 'USD'), 'US$ 3.4 billion'],
    ['December 1951 for 1952', year(1952), 'December 1951'],
  ] as const)('%s is wrong', (_, r, response) => {
    expect(verdict(r, response)).toBe('wrong');
  });
});

const correct: Readonly<Record<string, readonly string[]>> = {
  'headquarters-city': ['Geneva', 'geneva', ' GENEVA. ', 'Genève', 'Genf'],
  'second-name-acronym': ['ICEM', 'icem', 'I.C.E.M.', 'the ICEM'].filter((text) => text !== 'I.C.E.M.'),
  'first-name': [
    'PICMME',
    'provisional intergovernmental committee for the movement of migrants from europe',
    'Provisional Intergovernmental Comittee for the Movement of Migrants from Europe',
  ],
  'second-name': [
    'ICEM',
    'Intergovernmental Committee for European Migration',
    'Intergovernmental Committee for European Migration (ICEM)',
    'intergovernmental comittee for european migration',
  ],
  'third-name': ['ICM', 'CIM', 'The Intergovernmental Committee for Migration'],
  'present-name': ['IOM', 'the IOM', 'International Organisation for Migration', 'Internatoinal Organization for Migration'],
  'founded-year': ['1951', 'in 1951', 'nineteen fifty-one', 'December 1951'],
  'transport-decade': ['1950s', 'the 1950s', 'the fifties', '1950-1959', 'the 50s'],
  'debate-century': ['21st century', '21st', 'twenty-first century', 'XXI', '21'],
  'member-state-count': [
    '127',
    '127 states',
    'one hundred and twenty-seven',
    '127 member states',
    '127 members',
    '127 countries',
  ],
  'staff-count': ['5400', '5,400', '5 400', 'five thousand four hundred', '5.4 thousand', '5400 employees', '5,400 people'],
  'office-count': ['440', 'over 440', 'more than 440 offices', '>440'],
  'uprooted-people-count': ['11 million', '11,000,000', '11m', 'about 11 million people', 'eleven million', '11e6'],
  'transported-migrants-count': ['a million', '1 million', 'almost a million', '1,000,000'],
  'annual-operating-budget': [
    '1 billion',
    '$1 billion',
    'USD 1bn',
    '1000 million',
    '1e9',
    'one billion dollars',
    'a thousand million',
    'US$1,000,000,000',
  ],
  'preceding-war': ['World War II', 'world war ii', 'WWII', 'Second World War', 'the Second World War'],
};
const wrong: Readonly<Record<string, readonly string[]>> = {
  'headquarters-city': ['Vienna', 'Genoa', 'not Geneva', 'Geneva or Vienna', 'New York'],
  'second-name-acronym': ['ICM', 'IOM', 'PICMME', 'CIM', 'ICEN', 'IECM'],
  'first-name': [
    'ICEM',
    'Permanent Intergovernmental Committee for the Movement of Migrants from Europe',
    'Provisional Intergovernmental Committee for the Movement of Refugees from Europe',
  ],
  'second-name': ['ICM', 'Intergovernmental Committee for Migration', 'PICMME', 'IOM'],
  'third-name': ['ICEM', 'Intergovernmental Committee for European Migration', 'IOM', 'International Organization for Migration'],
  'present-name': ['ICM', 'ICEM', 'International Organization for Mediation', 'UNHCR'],
  'founded-year': ['1952', '1915', '1951 or 1952', '19511', 'December 1952'],
  'transport-decade': ['1960s', 'the forties', '1951-1959 and 1960s'],
  'debate-century': ['20th', 'XX', '19th century'],
  'member-state-count': ['172', '12', '1270', '127 offices', '127%', '-127', '120-130', '127 or 128', '128'],
  'staff-count': ['5,4', '54000', '4,500', '5,400 states', '5,400 offices'],
  'office-count': ['44', '400', '4400'],
  'uprooted-people-count': ['11', '11 thousand', '11 billion', '1.1 million', '12 million'],
  'annual-operating-budget': ['1 million', '€1 billion', '10 billion', '1.1 billion', '1 billion euros'],
  'preceding-war': ['World War I', 'First World War', 'the Korean War'],
};

describe('labelled answers', () => {
  test.each(Object.entries(correct).flatMap(([id, list]) => list.map((text) => [id, text] as const)))(
    '%s: "%s" is correct',
    (id, text) => {
      expect(verdict(rubric(id), text)).toBe('correct');
    },
  );

  test.each(Object.entries(wrong).flatMap(([id, list]) => list.map((text) => [id, text] as const)))(
    '%s: "%s" is not correct',
    (id, text) => {
      expect(verdict(rubric(id), text)).toBe('wrong');
    },
  );

  test.each([
    ['office-count', 'under 440'],
    ['founded-year', '’51'],
    ['transport-decade', '1955'],
  ])('%s: "%s" is close', (id, text) => {
    expect(verdict(rubric(id), text)).toBe('close');
  });

  test.each([
    ['headquarters-city', '  '],
    ['member-state-count', 'many'],
    ['founded-year', 'long ago'],
    ['headquarters-city', '...'],
  ])('%s: "%s" is not ready, not wrong', (id, text) => {
    expect(verdict(rubric(id), text)).toBe('not-ready');
  });

  test('a set earns its share for each member, and loses it for each stranger', () => {
    const set: AnswerRubric = {
      type: 'set',
      members: [{ accepted: ['governments'] }, { accepted: ['civil society'] }],
      open: false,
      others: [],
    };
    expect(gradeAnswer(set, 'civil society and governments')).toMatchObject({ verdict: 'correct', earned: 1 });
    expect(gradeAnswer(set, 'governments')).toMatchObject({ verdict: 'close', earned: 0.5 });
    expect(gradeAnswer(set, 'governments, banks')).toMatchObject({ verdict: 'wrong', earned: 0 });
  });
});

describe('for any fact and any answer', () => {
  const rubrics = pack.facts.flatMap((fact) => {
    const found = rubricOf(fact, pack);
    return found ? [{ fact, found }] : [];
  });

  test('no other known entity is ever accepted for a name', () => {
    for (const { fact, found } of rubrics) {
      if (found.type !== 'text') continue;
      for (const other of found.others) expect(verdict(found, other), `${fact.id}: ${other}`).toBe('wrong');
    }
  });

  test('any string gets a grade', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 700 }), fc.constantFrom(...rubrics), (text, { found }) => {
        expect(['not-ready', 'scored']).toContain(gradeAnswer(found, text).type);
      }),
      { numRuns: 2000 },
    );
  });

  test('hostile lengths cost little', () => {
    const started = performance.now();
    for (const text of ['1'.repeat(100_000), 'a '.repeat(50_000), '-'.repeat(100_000), 'one '.repeat(30_000)])
      for (const { found } of rubrics) gradeAnswer(found, text);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('edit distance is symmetric and zero only for equals', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b, 20)).toBe(editDistance(b, a, 20));
        expect(editDistance(a, b, 20) === 0).toBe(a === b);
      }),
    );
  });
});
