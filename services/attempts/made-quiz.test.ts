import { expect, test, vi } from 'vitest';
import { blueprintOf } from '@/quizzes/generation/blueprint';
import { generateQuiz } from '@/quizzes/generation/generate-quiz';
import { loadPack } from '@/services/packs/load-pack';
import { madeQuiz } from './made-quiz';

test('a quiz asked for again is the very same one, and never that of another seed, blueprint or pack', async () => {
  const loaded = await loadPack('iom');
  if (!loaded.ok) throw new Error(loaded.error.message);
  const pack = loaded.value;
  const made = madeQuiz(pack, blueprintOf(5), 1);
  expect(made).toEqual(generateQuiz(pack, blueprintOf(5), 1));
  expect(madeQuiz(pack, blueprintOf(5), 1)).toBe(made);
  expect(madeQuiz(pack, blueprintOf(5), 2)).toEqual(generateQuiz(pack, blueprintOf(5), 2));
  expect(madeQuiz(pack, blueprintOf(6), 1)).toEqual(generateQuiz(pack, blueprintOf(6), 1));
  const fewer = { ...pack, facts: pack.facts.slice(0, 40) };
  expect(madeQuiz(fewer, blueprintOf(5), 1)).toEqual(generateQuiz(fewer, blueprintOf(5), 1));
  for (let seed = 10; seed < 215; seed += 1) madeQuiz(pack, blueprintOf(1), seed);
  expect(madeQuiz(pack, blueprintOf(5), 1)).not.toBe(made);
});

test('a module that is loaded twice in a process keeps one store', async () => {
  const loaded = await loadPack('iom');
  if (!loaded.ok) throw new Error(loaded.error.message);
  const made = madeQuiz(loaded.value, blueprintOf(3), 5);
  vi.resetModules();
  const again = await import('./made-quiz');
  expect(again.madeQuiz).not.toBe(madeQuiz);
  expect(again.madeQuiz(loaded.value, blueprintOf(3), 5)).toBe(made);
});
