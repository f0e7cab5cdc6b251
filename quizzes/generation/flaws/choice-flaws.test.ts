import { expect, test } from 'vitest';
import { choiceFlawRules, findChoiceFlaws } from './choice-flaws';

const item = (stem: string, ...texts: string[]) => ({
  stem,
  options: texts.map((text, index) => ({ id: 'abcd'[index] ?? '', text, origin: { type: 'pool' as const } })),
  key: ['a'],
});
const fair = item('Which city is home to the headquarters?', 'Geneva', 'Vienna', 'London');

/** One planted violation for each rule; the first option is the key. */
const planted: Readonly<Record<string, ReturnType<typeof item>>> = {
  'unclear-information': item('Which city is home to {subject}?', 'Geneva', 'Vienna', 'London'),
  'implausible-distractors': item('How many states are members?', '127', '130', '9000'),
  'none-or-all-of-the-above': item('Which city is it?', 'Geneva', 'Vienna', 'None of the above'),
  'gap-in-stem': item('The seat is in ___, which city is it?', 'Geneva', 'Vienna', 'London'),
  'true-false-options': item('Which is it?', 'Geneva', 'True', 'False'),
  'absolute-terms': item('Which city is always the seat?', 'Geneva', 'Vienna', 'London'),
  'longest-option-is-key': item('What does it promote?', 'international cooperation in the field', 'human dignity', 'trade'),
  'negative-stem': item('Which city is not the seat?', 'Geneva', 'Vienna', 'London'),
  'word-repeats': item('What does the lake city host?', 'lake talks', 'hill talks', 'town talks'),
  'lost-sequence': item('In which year was it?', '1980', '1952', '1989'),
  'more-than-one-correct': item('Which body is it?', 'the Council', 'Council', 'the Court'),
  'complex-k-type': item('What does it aim at?', 'peace', 'both peace and order', 'order'),
  'gratuitous-information': item(`${'Which '.repeat(26)}city?`, 'Geneva', 'Vienna', 'London'),
  'convergence-cue': item('Which name is it?', 'Council for Asian Trade', 'Council for Polar Sport', 'Assembly for Asian Music'),
  'grammatical-cue': item('What is it?', 'an agency', 'committees', 'states'),
  'vague-terms': item('What does it often do?', 'Geneva', 'Vienna', 'London'),
  'unfocused-stem': item('The seat is', 'Geneva', 'Vienna', 'London'),
};

test('a fair item has no flaw', () => {
  expect(findChoiceFlaws(fair)).toEqual([]);
});

test.each(Object.keys(choiceFlawRules))('%s is found where it is planted', (flaw) => {
  const example = planted[flaw];
  if (!example) throw new Error(`no planted violation for ${flaw}`);
  expect(findChoiceFlaws(example).map((found) => found.flaw)).toContain(flaw);
});
