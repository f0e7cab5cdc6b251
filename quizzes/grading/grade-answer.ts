import type { Grade } from './grade';
import { gradeQuantity } from './grade-quantity';
import { gradeSet } from './grade-set';
import { gradeText } from './grade-text';
import { gradeYear } from './grade-year';
import type { AnswerRubric } from './rubric';

/**
 * Grades what a learner typed against a rubric: correct, close or wrong, or "not ready" when nothing was given or no number
 * can be read where one is asked. Pure, never throws, bounded by the first 500 characters.
 */
export function gradeAnswer(rubric: AnswerRubric, response: string): Grade {
  if (response.trim() === '') return { type: 'not-ready', reason: 'empty' };
  const text = response.slice(0, 500);
  switch (rubric.type) {
    case 'text':
      return gradeText(rubric, text);
    case 'year':
      return gradeYear(rubric, text);
    case 'quantity':
      return gradeQuantity(rubric, text);
    case 'set':
      return gradeSet(rubric, text);
  }
}
