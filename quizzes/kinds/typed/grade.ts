import type { Grade } from '@/quizzes/grading/grade';
import { gradeAnswer } from '@/quizzes/grading/grade-answer';
import type { TypedItem } from '../item';
import type { ResponseTo } from '../response';

/** The response's text against the item's rubric. */
export const gradeTyped = (item: TypedItem, { text }: ResponseTo<'typed'>): Grade => gradeAnswer(item.rubric, text);
