import { expect, test } from 'vitest';
import { guessers, scoreGuessers } from './guessers';

const item = (stem: string, ...texts: string[]) => ({
  kind: 'choice',
  stem,
  options: texts.map((text, index) => ({ id: 'abcde'[index] ?? '', text })),
});
const context = { inQuiz: new Map([['Vienna', 5]]), inRun: new Map([['Rome', 9]]) };

test.each<[keyof typeof guessers, ReturnType<typeof item>, string | undefined]>([
  ['longest', item('?', 'Rome', 'Geneva', 'Bern'), 'b'],
  ['longest', item('?', 'Rome', 'Bern'), undefined],
  ['shortest', item('?', 'Rome', 'Geneva', 'Vienna'), 'a'],
  ['middle number', item('?', '127', '90', '140'), 'a'],
  ['middle number', item('?', '127', '90', '140', '150'), undefined],
  ['middle number', item('?', 'Rome', '90', '140'), undefined],
  ['most overlap with the stem', item('What does the lake city host?', 'hill talks', 'lake talks', 'talks'), 'b'],
  ['first', item('?', 'Rome', 'Geneva'), 'a'],
  ['last', item('?', 'Rome', 'Geneva'), 'b'],
  ['roundest number', item('?', '127', '5,400', '130'), 'b'],
  ['roundest number', item('?', '2 million', '1,900,000', '130'), 'a'],
  ['most frequent option', item('?', 'Rome', 'Vienna'), 'b'],
  ['most shared with the others', item('?', 'Council for Trade', 'Council for Sport', 'Board for Sport'), 'b'],
  ['largest number', item('?', '1 billion', '900 million', '2,000'), 'a'],
])('%s: %o', (name, given, expected) => {
  expect(guessers[name](given, context)).toBe(expected);
});

test('a guesser that is always right scores all, one that says nothing scores chance', () => {
  const items = [
    { ...item('?', 'Geneva', 'Rome', 'Bern'), key: ['a'] },
    { ...item('?', 'Geneva', 'Rome'), key: ['a'] },
  ];
  const scores = scoreGuessers([items]);
  expect(scores.longest).toMatchObject({ score: 1, decided: 2 });
  expect(scores.longest.chance).toBeCloseTo(5 / 12, 12);
  expect(scores.longest.points).toBeCloseTo(700 / 12, 10);
  expect(scores['largest number']).toMatchObject({ points: 0, decided: 0 });
  expect(scores.last.score).toBe(0);
});

test('how often an option was seen is counted in the quiz at hand, and apart from that in all of them', () => {
  const [rome, bern] = [
    { ...item('?', 'Rome', 'Geneva'), key: ['a'] },
    { ...item('?', 'Bern', 'Geneva'), key: ['a'] },
  ];
  const scores = scoreGuessers([[rome], [bern]]);
  expect(scores['most frequent option'].decided).toBe(0);
  expect(scores['most frequent option of all quizzes']).toMatchObject({ decided: 2, score: 0 });
});
