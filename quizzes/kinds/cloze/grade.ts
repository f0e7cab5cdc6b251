import type { Grade } from '@/quizzes/grading/grade';
import { gradeAnswer } from '@/quizzes/grading/grade-answer';
import type { ClozeItem } from '../item';
import type { ResponseTo } from '../response';

/** What was typed into the gap against the item's rubric. */
export const gradeCloze = (item: ClozeItem, { text }: ResponseTo<'cloze'>): Grade => gradeAnswer(item.rubric, text);
