import type { Grade } from '@/quizzes/grading/grade';
import { gradeOption } from '@/quizzes/grading/grade-option';
import type { ChoiceItem } from '../item';
import type { ResponseTo } from '../response';

/** The option that answers the question. */
export const gradeChoice = (item: ChoiceItem, response: ResponseTo<'choice'>): Grade => gradeOption(item, response);
