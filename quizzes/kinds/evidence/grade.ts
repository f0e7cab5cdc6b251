import type { Grade } from '@/quizzes/grading/grade';
import { gradeOption } from '@/quizzes/grading/grade-option';
import type { EvidenceItem } from '../item';
import type { ResponseTo } from '../response';

/** The excerpt that settles the question. */
export const gradeEvidence = (item: EvidenceItem, response: ResponseTo<'evidence'>): Grade => gradeOption(item, response);
