import { expect, test } from 'vitest';
import { nextStep } from './next-step';

const pack = (id: string, due: number, fresh: number, learning = 0) => ({
  id,
  due,
  levels: { new: fresh, learning, known: 1, mastered: 0 },
});

test('what is due comes first, of all packs together, beginning where most is due', () => {
  expect(nextStep([pack('a', 2, 9), pack('b', 5, 0), pack('c', 0, 3)], true, 'a')).toEqual({
    type: 'review',
    packId: 'b',
    due: 7,
    packs: 2,
  });
});

test('then what was begun, then what is new where one learned last, then what is being learned, then a test', () => {
  expect(nextStep([pack('a', 0, 9)], true, 'a')).toEqual({ type: 'resume' });
  expect(nextStep([pack('a', 0, 9), pack('b', 0, 2)], false, 'b')).toEqual({ type: 'learn', packId: 'b', fresh: 2 });
  expect(nextStep([pack('a', 0, 9), pack('b', 0, 0)], false, 'b')).toEqual({ type: 'learn', packId: 'a', fresh: 9 });
  expect(nextStep([pack('a', 0, 0, 4)], false, 'a')).toEqual({ type: 'practise', packId: 'a', learning: 4 });
  expect(nextStep([pack('a', 0, 0), pack('b', 0, 0)], false, 'b')).toEqual({ type: 'test', packId: 'b' });
  expect(nextStep([], false, undefined)).toBeUndefined();
});
