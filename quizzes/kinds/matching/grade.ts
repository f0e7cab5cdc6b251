import type { Grade } from '@/quizzes/grading/grade';
import { scoredShare } from '@/quizzes/grading/scored';
import type { MatchingItem } from '../item';
import type { ResponseTo } from '../response';

/** Earns the share of the prompts that have their right option. A prompt without one of the options served is not ready. */
export function gradeMatching(item: MatchingItem, { optionIds }: ResponseTo<'matching'>): Grade {
  const isWhole =
    optionIds.length === item.prompts.length && optionIds.every((id) => item.options.some((option) => option.id === id));
  if (!isWhole) return { type: 'not-ready', reason: 'incomplete' };
  const right = optionIds.filter((id, index) => id === item.key[index]).length;
  return scoredShare(right / item.prompts.length, 'key', 'different');
}
