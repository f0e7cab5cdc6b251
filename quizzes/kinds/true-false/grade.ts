import type { Grade } from '@/quizzes/grading/grade';
import { gradeAnswer } from '@/quizzes/grading/grade-answer';
import type { TrueFalseItem } from '../item';
import type { ResponseTo } from '../response';

/**
 * A true statement called true earns all. A false one called false earns all with a right correction and half without:
 * half is what a guess would earn, so a guess gains nothing.
 */
export function gradeTrueFalse(item: TrueFalseItem, { optionId, correction }: ResponseTo<'true-false'>): Grade {
  if (optionId !== 'true' && optionId !== 'false') return { type: 'not-ready', reason: 'incomplete' };
  if (!item.key.includes(optionId)) return { type: 'scored', verdict: 'wrong', reason: 'distractor', earned: 0, possible: 1 };
  if (optionId === 'true' || !item.correction)
    return { type: 'scored', verdict: 'correct', reason: 'key', earned: 1, possible: 1 };
  const grade = correction === undefined ? undefined : gradeAnswer(item.correction, correction);
  if (grade?.type === 'scored' && grade.verdict === 'correct') {
    return { type: 'scored', verdict: 'correct', reason: 'key', earned: 1, possible: 1 };
  }
  const reason = grade?.type === 'scored' ? 'correction-wrong' : 'correction-missing';
  return { type: 'scored', verdict: 'close', reason, earned: 0.5, possible: 1 };
}
