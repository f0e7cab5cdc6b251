import { expect, test } from 'vitest';
import { createRandom } from '@/quizzes/generation/random';
import { fullRecalls, masteryLevel } from './mastery';
import type { Memory } from './memory';
import { advance, replay } from './replay';
import type { Review } from './review';
import { day, plainSettings, review, start } from './review.fixture';

test('who guesses one in four right never masters any of 65 facts in 200 daily quizzes, and hardly ever even seems to know one', () => {
  let wellHeld = 0;
  for (let seed = 0; seed < 5; seed++) {
    const random = createRandom(seed);
    const logs = Array.from({ length: 65 }, (): Review[] => []);
    const memories = logs.map((): Memory => ({ type: 'new' }));
    const facts = logs.map((_, fact) => fact);
    for (let quiz = 0; quiz < 200; quiz++) {
      const at = start + quiz * day;
      for (const fact of random.shuffle(facts).slice(0, 20)) {
        const verdict = random.int(1, 4) === 1 ? 'correct' : 'wrong';
        const answer = review({ factId: `fact-${fact}`, kind: 'choice', options: 4, source: 'quiz', verdict, at });
        logs[fact]?.push(answer);
        const memory = advance(memories[fact] as Memory, answer, plainSettings);
        memories[fact] = memory;
        const level = masteryLevel(memory, fullRecalls(logs[fact] as Review[], plainSettings), at, plainSettings);
        expect(level).not.toBe('mastered');
        if (memory.type !== 'new' && memory.stability >= 21) wellHeld += 1;
      }
    }
  }
  expect(wellHeld / (5 * 200 * 20)).toBeLessThan(0.001);
});

const mastered = [0, 1, 5, 20, 60].map((days) => review({ kind: 'typed', verdict: 'correct', at: start + days * day }));
const levelAt = (log: readonly Review[], at: number) =>
  masteryLevel(replay(log, plainSettings), fullRecalls(log, plainSettings), at, plainSettings);

test('a level rises by spaced recall, and falls by time and by forgetting', () => {
  expect(levelAt([], start)).toBe('new');
  expect(levelAt(mastered.slice(0, 1), start)).toBe('learning');
  const [last] = mastered.slice(-1);
  const end = last?.at ?? 0;
  expect(levelAt(mastered, end)).toBe('mastered');
  expect(levelAt(mastered, end + 700 * day)).toBe('known');
  expect(levelAt(mastered, end + 5000 * day)).toBe('learning');
  expect(levelAt([...mastered, review({ grade: 1, at: end + day })], end + day)).toBe('learning');
});

test('choices alone make a fact known, not mastered', () => {
  const chosen = mastered.map((given): Review => ({ ...given, kind: 'choice', options: 4 }));
  expect(levelAt(chosen, chosen.at(-1)?.at ?? 0)).toBe('known');
});

test('recalls in full are counted by the day, since the fact was last forgotten, without practice', () => {
  const count = (...given: Partial<Review>[]) => fullRecalls(given.map(review), plainSettings);
  expect(count({ grade: 3 }, { grade: 3, at: start + 60_000 })).toBe(1);
  expect(count({ grade: 3 }, { grade: 4, at: start + day })).toBe(2);
  expect(count({ grade: 3 }, { grade: 1, at: start + day }, { grade: 3, at: start + 2 * day })).toBe(1);
  expect(count({ grade: 2 }, { grade: 3, at: start + day, isPractice: true })).toBe(0);
});
