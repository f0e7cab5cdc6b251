import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { blueprintOf, blueprintSchema } from '@/quizzes/generation/blueprint';
import { learnerWithQuiz } from '../attempts/learner.fixture';
import { freshDatabase, testNow } from '../test-database.fixture';
import { estimatePackRecall } from './estimate-pack-recall';

const later = new Date(testNow.getTime() + 3 * 86_400_000);

test('one digit a fact in the pack’s order, a dash where nothing was answered, and nothing at all without answers', async () => {
  const { db, pack } = await freshDatabase();
  const learner = learnerWithQuiz(db, pack, { blueprint: blueprintOf(2, { kinds: ['typed'] }) });
  expect(await estimatePackRecall(db, learner.userId, pack, later)).toBeUndefined();
  await learner.answer(0, { kind: 'typed', text: learner.items[0]?.answers[0] ?? '' });
  await learner.answer(1, { kind: 'skip' });
  const recall = (await estimatePackRecall(db, learner.userId, pack, later)) ?? '';
  const digitOf = (factId = '') => recall[pack.facts.findIndex((fact) => fact.id === factId)];
  expect(recall).toHaveLength(pack.facts.length);
  expect([digitOf(learner.items[0]?.factId), digitOf(learner.items[1]?.factId)]).toEqual(['8', '6']);
  expect(recall.replaceAll('-', '')).toHaveLength(2);
  // On the day itself both are on learning steps: nobody would call them known.
  expect((await estimatePackRecall(db, learner.userId, pack, testNow))?.replaceAll('-', '')).toBe('55');
  expect(blueprintSchema.parse(blueprintOf(5, { difficulty: 'adaptive', recall })).recall).toBe(recall);
  expect(await estimatePackRecall(db, uuidv7(), pack, later)).toBeUndefined();
});
