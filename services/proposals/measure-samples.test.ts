import { expect, test } from 'vitest';
import type { Counts } from '@/quizzes/proposals/measure';
import { countsBySplit, measureSamples, measureShippedPack, measureTable } from './measure-samples';

const outcomes = [...(await measureSamples()), await measureShippedPack()];
const recall = ({ matched, labelled }: Counts) => matched / labelled;
const precision = ({ matched, proposed }: Counts) => matched / proposed;

// A little below what was measured. The held-out texts were labelled before the rules first ran on them.
test.each([
  ['dev', 'typed', 0.97, 0.97],
  ['dev', 'all', 0.95, 0.96],
  ['held-out', 'typed', 0.91, 0.95],
  ['held-out', 'all', 0.9, 0.92],
  ['iom', 'typed', 0.95, 0.95],
  ['iom', 'all', 0.45, 0.85],
] as const)(
  '%s texts, %s facts: recall of at least %d and precision of at least %d',
  (split, types, leastRecall, leastPrecision) => {
    const counts = countsBySplit(outcomes, split).get(types);
    expect(counts && recall(counts)).toBeGreaterThanOrEqual(leastRecall);
    expect(counts && precision(counts)).toBeGreaterThanOrEqual(leastPrecision);
  },
);

test.each([
  ['dev', 0.9],
  ['held-out', 0.83],
] as const)('%s texts: the subject is the labelled one for at least %d of the facts found', (split, least) => {
  const counts = countsBySplit(outcomes, split).get('all');
  expect(counts && counts.subjectsRight / counts.subjects).toBeGreaterThanOrEqual(least);
});

test('the table names every split and ends with typed and all facts', () => {
  const table = measureTable(outcomes);
  for (const split of ['dev: archive', 'held-out: club', 'iom: iom']) expect(table).toContain(split);
  expect(
    table.split('\n\n').map((part) =>
      part
        .split('\n')
        .slice(-2)
        .map((line) => line.split(' ')[0]),
    ),
  ).toEqual(Array(3).fill(['typed', 'all']));
});
