import { beforeAll, describe, expect, test } from 'vitest';
import { type Item, itemKinds } from '@/quizzes/kinds/item';
import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import { toPack } from '@/quizzes/packs/version';
import { reportDistractors } from './distractor-report';
import { findLeaks } from './leaks-found';
import { positionsOf } from './position-report';
import { makeRun, type Run, seedsFrom } from './run';
import { repeatedOptionSets, statusProblems, templateShares } from './status-report';

const pack = toPack(iomPack);
let run: Run;
beforeAll(() => {
  run = makeRun(pack, seedsFrom(0, 6), 12);
});

const withItems = (items: readonly Item[]): Run => ({ pack, quizzes: [{ seed: 0, items }], items });
/** An item of the kind "choice" on a fact, with the first option as its key. */
const choice = (factId: string, stem: string, ...texts: string[]): Item => {
  const fact = pack.facts.find(({ id }) => id === factId);
  if (!fact) throw new Error(`no fact ${factId}`);
  return {
    kind: 'choice',
    id: `${factId} ${texts.join()}`,
    factId,
    topic: fact.topic,
    template: `${fact.predicate}.choice.1`,
    stem,
    options: texts.map((text, index) => ({ id: 'abcd'[index] ?? '', text, origin: { type: index === 0 ? 'key' : 'sibling' } })),
    key: ['a'],
    answers: [],
    source: { ...fact.source, quote: 'A quotation.' },
    feedback: { statement: '', options: {} },
  } as Item;
};
const seat = choice('headquarters-city', 'Which city is home to the IOM?', 'Geneva', 'Vienna', 'London');
const founding = choice('founded-year', 'In which year was the IOM founded?', '1951', '1952', '1980');
/** So many further stems that no answer is in a quarter of them; their own fact, a sequence, has no answer to tell. */
const fillers = Array.from({ length: 8 }, (_, n) =>
  choice('order-of-names', `Which one is number ${n}?`, `one ${n}`, `other ${n}`),
);

describe('a leak is found', () => {
  const leaksOf = (...items: Item[]) =>
    findLeaks(withItems([...items, ...fillers])).leaks.map(({ answer, place }) => [answer, place]);

  test('where a stem names the answer to another item', () => {
    expect(leaksOf(seat, choice('founded-year', 'When did the IOM come to Geneva?', '1951', '1952'))).toEqual([
      ['geneva', 'item'],
    ]);
  });
  test('where an option is an alias of it', () => {
    expect(leaksOf(seat, choice('chaos-region', 'Where was it?', 'Western Europe', 'Genf'))).toEqual([['genf', 'item']]);
  });
  test('where a quotation names it', () => {
    expect(leaksOf(seat, { ...founding, source: { ...founding.source, quote: 'Geneva was the seat in 1951.' } })).toEqual([
      ['geneva', 'quote'],
    ]);
  });
  test('but not in a part of a word', () => {
    expect(leaksOf(seat, choice('founded-year', 'When did the Genevans found it?', '1951', '1952'))).toEqual([]);
  });
});

test('an answer in more than a quarter of the stems is no leak, and is listed', () => {
  const { leaks, ignored } = findLeaks(withItems([seat, choice('founded-year', 'When did it come to Geneva?', '1951', '1952')]));
  expect(leaks).toEqual([]);
  expect(ignored).toEqual(['geneva']);
});

test('items against their fact’s standing are found', () => {
  const problems = (item: Item) => statusProblems(withItems([item])).length;
  expect(problems(seat)).toBe(0);
  expect(problems(choice('dependency', 'What does it depend on?', 'the United Nations', 'states'))).toBe(1);
  expect(problems(choice('aim-assisted', 'What is found?', 'practical solutions', 'order'))).toBe(1);
  expect(problems(choice('structure-quality', 'How is it?', 'flexible', 'stiff'))).toBe(1);
  expect(problems(choice('staff-count', 'How many staff does the IOM have?', '5,400', '5,900'))).toBe(2);
});

test('repeated option sets and common templates are counted', () => {
  const again = choice('headquarters-city', 'Which city is it?', 'London', 'Geneva', 'Vienna');
  expect(repeatedOptionSets(withItems([seat, again, founding]))).toBe(1);
  expect(repeatedOptionSets(withItems([seat, founding]))).toBe(0);
  expect(templateShares(withItems([seat, again, founding])).largestInQuiz).toMatchObject({ share: 2 / 3 });
});

test('keys that stand first each time are no chance', () => {
  const [three] = positionsOf(Array.from({ length: 30 }, () => seat));
  expect(three).toMatchObject({ options: 3, counts: [30, 0, 0] });
  expect(three?.p).toBeLessThan(0.001);
});

test('distractors of another type, unit, qualifier or grain are found, and shares are of all distractors', () => {
  const differing = (...texts: string[]) =>
    reportDistractors([choice('staff-count', '?', ...texts)], pack).differing.map(({ what }) => what);
  expect(differing('5,400', '5,900', '3,700')).toEqual([]);
  expect(differing('5,400', '1951', 'Geneva')).toEqual(['type', 'type']);
  expect(differing('1 billion US dollars', '2 billion euros')).toEqual(['unit']);
  expect(differing('over 440', '520')).toEqual(['qualifier']);
  expect(differing('5,400', '5,917')).toEqual(['grain']);
  expect(differing('Geneva', 'ICEM')).toEqual(['type']);
  expect(reportDistractors([seat, founding], pack)).toMatchObject({ total: 4, origins: { sibling: 1 }, closeShare: 1 });
});

test('a run of real quizzes has items of most kinds, and the same again from the same seeds', () => {
  expect(run.items.length).toBeGreaterThan(60);
  expect(new Set(run.items.map(({ kind }) => kind)).size).toBeGreaterThan(itemKinds.length / 2);
  expect(makeRun(pack, seedsFrom(0, 6), 12)).toEqual(run);
});
