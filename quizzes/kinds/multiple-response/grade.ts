import type { Grade } from '@/quizzes/grading/grade';
import { scoredShare } from '@/quizzes/grading/scored';
import type { MultipleResponseItem } from '../item';
import type { ResponseTo } from '../response';

/**
 * Earns max(0, right chosen − wrong chosen) / members, so choosing everything gains nothing. An option chosen twice counts once;
 * nothing chosen, or an option that was not served, is not ready.
 */
export function gradeMultipleResponse(item: MultipleResponseItem, { optionIds }: ResponseTo<'multiple-response'>): Grade {
  const chosen = [...new Set(optionIds)];
  const isServed = chosen.every((id) => item.options.some((option) => option.id === id));
  if (chosen.length === 0 || !isServed) return { type: 'not-ready', reason: 'incomplete' };
  const right = chosen.filter((id) => item.key.includes(id)).length;
  const wrong = chosen.length - right;
  return scoredShare(Math.max(0, right - wrong) / item.key.length, 'key', right > 0 ? 'partly' : 'distractor');
}
