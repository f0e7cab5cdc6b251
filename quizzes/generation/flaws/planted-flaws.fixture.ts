import type { ItemKind } from '@/quizzes/kinds/item';
import type { FlawName, LintedItem } from './flaw';

/** An item whose first option is the key. */
export const planted = (kind: ItemKind, stem: string, ...texts: string[]): LintedItem => ({
  kind,
  stem,
  options: texts.map((text, index) => ({ id: 'abcdefgh'[index] ?? '', text })),
  key: texts.length > 0 ? ['a'] : [],
});

const choice = (stem: string, ...texts: string[]) => planted('choice', stem, ...texts);
const city = 'Which city is home to the headquarters?';

/** Items that each have the flaw they stand under. */
export const plantedFlaws: Readonly<Record<FlawName, readonly LintedItem[]>> = {
  'ambiguous-or-unclear-information': [
    choice('Which city is home to {subject}?', 'Geneva', 'Vienna', 'London'),
    choice('In which year was it founded?', '1951', '1952', '1980'),
    planted('true-false', 'They work in Geneva.', 'True', 'False'),
    choice(city, 'Geneva', '', 'London'),
  ],
  'implausible-distractors': [
    choice('How many states are members of the body?', '127', '130', '9,000'),
    choice('In which year was the body founded?', '1951', '1952', '2019'),
    planted('update', 'As of 2023, how many states are members of the body?', '175', '12', '180'),
  ],
  'none-of-the-above': [
    choice(city, 'Geneva', 'Vienna', 'None of the above'),
    choice(city, 'Geneva', 'Neither of these', 'London'),
    planted('multiple-response', 'Which partners does the body have?', 'governments', 'None of these'),
  ],
  'all-of-the-above': [choice(city, 'Geneva', 'Vienna', 'All of the above'), choice(city, 'Geneva', 'Both of these', 'London')],
  'fill-in-the-blank': [
    choice('The seat is in ___, which city is it?', 'Geneva', 'Vienna', 'London'),
    planted('typed', 'The headquarters are in ...'),
    planted('numeric', 'How many states are members of ____?'),
  ],
  'true-or-false-question': [
    choice('Which word fits the statement?', 'True', 'False', 'Maybe'),
    choice('Is the seat in Geneva, or which answer is it?', 'Yes', 'No', 'Partly'),
    planted('typed', 'True or false: what is the seat of the body?'),
  ],
  'absolute-terms': [
    choice('Which city is always the seat?', 'Geneva', 'Vienna', 'London'),
    choice('What does the body promote?', 'peace of all states', 'trade of the states', 'sport of the states'),
    planted('true-false', 'The body works only in Geneva.', 'True', 'False'),
  ],
  'longest-option-correct': [
    choice('What does the body promote?', 'international cooperation in the field', 'humane order', 'world trade'),
    choice('What does the body promote?', 'cooperation', 'the resettlement of uprooted people', 'world trade'),
    planted('evidence', 'Which sentence tells the seat?', 'A long sentence with every detail of the seat.', 'A short one.'),
    {
      ...planted(
        'multiple-response',
        'Which aims does the body have?',
        'a very long aim with details',
        'a longer aim yet',
        'trade',
      ),
      key: ['a', 'b'],
    },
  ],
  'negative-worded-stem': [
    choice('Which city is not the seat?', 'Geneva', 'Vienna', 'London'),
    choice('Which city was never the seat?', 'Geneva', 'Vienna', 'London'),
    planted('typed', "Which name didn't the body have?"),
  ],
  'word-repeats': [
    choice('What does the lake city host?', 'lake talks', 'hill talks', 'town talks'),
    choice('Which migration body was founded?', 'a committee for migrations', 'a committee for commerce', 'a council for sports'),
    planted('update', 'As of 2023, what does the lake city host?', 'lake talks', 'hill talks', 'town talks'),
  ],
  'logical-cue': [
    choice('How many states are members of the body?', '127', 'Geneva', '130'),
    choice('In which year was the body founded?', '1950s', '1960s', '1970s'),
    choice('How large is the budget of the body?', '2 billion euros', '1 billion US dollars', '3 billion US dollars'),
    choice('What is the acronym of the body?', 'ICEM', 'Geneva', 'ICMP'),
  ],
  'lost-sequence': [
    choice('In which year was the body founded?', '1980', '1952', '1989'),
    choice('How many offices does the body have?', 'over 400', 'over 440', 'over 420'),
    planted('matching', 'Match each name with its year.', '1952', '1951', '1980'),
  ],
  'more-than-one-correct': [
    choice('Which body is it that meets in Rome?', 'the Council', 'Council', 'the Court'),
    { ...choice(city, 'Geneva', 'Vienna', 'London'), key: ['a', 'b'] },
    { ...choice(city, 'Geneva', 'Vienna', 'London'), key: ['z'] },
  ],
  'complex-k-type': [
    choice('What does the body aim at?', 'peace', 'both peace and order', 'order'),
    choice('What does the body aim at?', 'peace and order', 'peace', 'order'),
    choice('Which answers are right?', 'a and b', 'b and c', 'a and c'),
  ],
  'gratuitous-information': [
    choice(`Which city, ${'with its fine lake, '.repeat(7)}is the seat?`, 'Geneva', 'Vienna', 'London'),
    planted('typed', `Which name ${'of a name '.repeat(9)}is it?`),
  ],
  'convergence-cue': [
    choice('Which name is it?', 'Council for Asian Trade', 'Council for Polar Sport', 'Assembly for Asian Music'),
    planted('update', 'As of 2023, which role does the body have?', 'a lead agency', 'a lead donor', 'a small agency'),
  ],
  'grammatical-cue': [
    choice('What is the body in terms of membership?', 'an agency', 'committees', 'states'),
    choice(city, 'Geneva.', 'Vienna', 'London'),
    choice('Whom was the body created to help?', 'European states', 'sovereign states', 'federal states'),
    choice('The body is an?', 'agency', 'office', 'union'),
  ],
  'vague-terms': [
    choice('What does the body often do?', 'Geneva', 'Vienna', 'London'),
    choice('What does the body promote?', 'several aims', 'many rights', 'some trade'),
    choice('How many offices does the body have?', '400', 'over 440', '480'),
  ],
  'unfocused-stem': [
    choice('The seat is', 'Geneva', 'Vienna', 'London'),
    choice('Which of the following is right?', 'Geneva', 'Vienna', 'London'),
    planted('cloze', 'Headquartered in Geneva, the body has offices.'),
    planted('true-false', 'Is the seat in Geneva?', 'True', 'False'),
  ],
};
