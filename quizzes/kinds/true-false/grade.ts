import type { Grade } from '@/quizzes/grading/grade';
import { gradeAnswer } from '@/quizzes/grading/grade-answer';
import { scored } from '@/quizzes/grading/scored';
import type { TrueFalseItem } from '../item';
import type { ResponseTo } from '../response';

/**
 * A true statement called true earns all. A false one called false earns all with a right correction and half without:
 * half is what a guess would earn, so a guess gains nothing.
 */
export function gradeTrueFalse(item: TrueFalseItem, { optionId, correction }: ResponseTo<'true-false'>): Grade {
  if (optionId !== 'true' && optionId !== 'false') return { type: 'not-ready', reason: 'incomplete' };
  if (!item.key.includes(optionId)) return scored('wrong', 'distractor');
  if (optionId === 'true' || !item.correction) return scored('correct', 'key');
  const grade = correction === undefined ? undefined : gradeAnswer(item.correction, correction);
  if (grade?.type === 'scored' && grade.verdict === 'correct') return scored('correct', 'key');
  return scored('close', grade?.type === 'scored' ? 'correction-wrong' : 'correction-missing');
}
