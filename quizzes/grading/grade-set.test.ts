import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradeAnswer } from './grade-answer';
import type { AnswerRubric } from './rubric';

const names = ['oak', 'beech', 'maple', 'larch', 'cherry'];
const set = (open: boolean): AnswerRubric => ({
  type: 'set',
  members: names.map((name) => ({ accepted: [name] })),
  open,
  others: [],
});
const earned = (open: boolean, parts: readonly string[]): number => {
  const grade = gradeAnswer(set(open), parts.join(', '));
  if (grade.type !== 'scored') throw new Error(grade.reason);
  return grade.earned;
};
const some = fc.shuffledSubarray(names, { minLength: 1 });
const strangers = fc.uniqueArray(fc.constantFrom('granite', 'velvet', 'sugar'), { minLength: 1 });

test('members count in any order and once each', () => {
  fc.assert(
    fc.property(some, fc.boolean(), (chosen, open) => {
      expect(earned(open, [...chosen, ...chosen])).toBe(chosen.length / names.length);
    }),
  );
});

test('each stranger takes a share away in a closed set and none in an open one', () => {
  fc.assert(
    fc.property(some, strangers, (chosen, added) => {
      expect(earned(false, [...chosen, ...added])).toBe(Math.max(0, chosen.length - added.length) / names.length);
      expect(earned(true, [...chosen, ...added])).toBe(chosen.length / names.length);
    }),
  );
});
