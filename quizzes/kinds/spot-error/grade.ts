import type { Grade } from '@/quizzes/grading/grade';
import { gradeOption } from '@/quizzes/grading/grade-option';
import type { SpotErrorItem } from '../item';
import type { ResponseTo } from '../response';

/** The part of the passage that was changed. */
export const gradeSpotError = (item: SpotErrorItem, response: ResponseTo<'spot-error'>): Grade => gradeOption(item, response);
