import type { Grade } from '@/quizzes/grading/grade';
import type { ChoiceItem } from '../item';
import type { ResponseTo } from '../response';

/** One option of those served; anything else is not ready. */
export function gradeChoice(item: ChoiceItem, { optionId }: ResponseTo<'choice'>): Grade {
  if (!item.options.some((option) => option.id === optionId)) return { type: 'not-ready', reason: 'incomplete' };
  const isRight = item.key.includes(optionId);
  return {
    type: 'scored',
    verdict: isRight ? 'correct' : 'wrong',
    reason: isRight ? 'key' : 'distractor',
    earned: isRight ? 1 : 0,
    possible: 1,
  };
}
