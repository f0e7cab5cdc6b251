import type { Grade } from '@/quizzes/grading/grade';
import { gradeAnswer } from '@/quizzes/grading/grade-answer';
import type { NumericItem } from '../item';
import type { ResponseTo } from '../response';

/** The number in the response against the item's rubric. */
export const gradeNumeric = (item: NumericItem, { text }: ResponseTo<'numeric'>): Grade => gradeAnswer(item.rubric, text);
