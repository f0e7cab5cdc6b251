import type { Grade } from '@/quizzes/grading/grade';
import { gradeOption } from '@/quizzes/grading/grade-option';
import type { UpdateItem } from '../item';
import type { ResponseTo } from '../response';

/** The newer value at the date that the stem names. */
export const gradeUpdate = (item: UpdateItem, response: ResponseTo<'update'>): Grade => gradeOption(item, response);
