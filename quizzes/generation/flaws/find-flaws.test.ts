import { describe, expect, test } from 'vitest';
import { findChoiceFlaws } from './choice-flaws';
import { findFlaws, flawRules } from './find-flaws';
import { flawNames, type LintedItem } from './flaw';
import { planted, plantedFlaws } from './planted-flaws.fixture';

const namesOf = (item: LintedItem) => findFlaws(item).map(({ flaw }) => flaw);

test('there are nineteen rules, one a flaw', () => {
  expect(flawRules.map(({ flaw }) => flaw)).toEqual(flawNames);
  expect(flawNames).toHaveLength(19);
});

describe.each(flawNames)('%s', (flaw) => {
  test('is found wherever it is planted', () => {
    expect(plantedFlaws[flaw].length).toBeGreaterThanOrEqual(2);
    for (const item of plantedFlaws[flaw]) expect(namesOf(item), JSON.stringify(item)).toContain(flaw);
  });
});

const passage = 'None of them was always there.';
const clean: readonly LintedItem[] = [
  planted('choice', 'Which city is home to the headquarters?', 'Geneva', 'Vienna', 'London'),
  planted('choice', 'In which year was the IOM founded?', '1951', '1952', '1980'),
  planted('choice', 'How many offices does the IOM have?', 'over 440', 'over 660'),
  planted('choice', 'How large is the budget of the IOM?', 'about 1 billion US dollars', 'about 1.6 billion US dollars'),
  planted('choice', 'In which year was the film Always Look Up made?', '1951', '1952', '1980'),
  planted('choice', 'Which band sang “All You Need Is Love”?', 'The Beatles', 'The Monkees', 'The Animals'),
  planted('choice', 'How many non-governmental organizations are associated with the IOM?', '76', '81', '92'),
  planted('true-false', 'The IOM is headquartered in Geneva.', 'True', 'False'),
  planted('typed', 'Which name did the IOM have when it was founded?'),
  planted('cloze', '“It was never all there, and _____ is often the only seat.”'),
  ...[
    'Par qui le musée fut-il ouvert\u202f?',
    'De quoi le musée est-il fait\u202f?',
    'Dans quelle ville se trouve le musée\u202f?',
    'Selon le texte, où se trouve le musée\u202f?',
    'Qu’est-ce que le musée conserve\u202f?',
    'Depuis quand le musée est-il ouvert\u202f?',
    'Comment le musée s’appelle-t-il\u202f?',
    '¿Por quién fue abierto el museo?',
    '¿De qué está hecho el museo?',
    '¿Cuántas salas tiene el museo?',
    'Según el texto, ¿dónde está el museo?',
    '¿Cómo se llama el museo?',
  ].map((stem) => planted('typed', stem)),
  planted('numeric', 'How many member states does the IOM have?'),
  planted('ordering', 'In which order did the IOM have these names, from the earliest to the latest?', 'Committee', 'Council'),
  planted('matching', 'Match each name of the IOM with its year.', '1951', '1952', '1980'),
  planted('evidence', 'Which sentence of the text tells where the IOM sits?', passage, 'Some of them were often here.'),
  planted('spot-error', 'Which part of this passage is incorrect?', '1952', 'all of Europe', 'after World War II'),
  planted('update', 'According to the text, the figure was 127. As of 2023, how many states are members?', '175', '181'),
  {
    ...planted('multiple-response', 'Which two partners does the IOM have?', 'governments', 'civil society', 'trade unions'),
    key: ['a', 'b'],
  },
];

test.each(clean.map((item) => [item.kind, item.stem, item] as const))('%s: “%s” has no flaw', (_kind, _stem, item) => {
  expect(findFlaws(item)).toEqual([]);
});

test.each(['Le musée qui fut ouvert en 1951\u202f?', 'El museo que fue abierto en 1951?', 'May I comment on the museum?'])(
  '“%s” asks for nothing in particular',
  (stem) => {
    expect(namesOf(planted('typed', stem))).toContain('unfocused-stem');
  },
);

test('the rules for single choice are those for the kind "choice"', () => {
  const { stem, options, key } = planted('choice', 'Which city is not the seat?', 'Geneva', 'Vienna', 'London');
  const served = options.map((option) => ({ ...option, origin: { type: 'pool' as const } }));
  expect(findChoiceFlaws({ stem, options: served, key }).map(({ flaw }) => flaw)).toEqual(['negative-worded-stem']);
});

test('what was found once is found again', () => {
  const items = Object.values(plantedFlaws).flat();
  expect(items.map(namesOf)).toEqual(items.map(namesOf));
});
