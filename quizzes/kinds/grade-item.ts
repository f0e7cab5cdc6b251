import type { Grade } from '@/quizzes/grading/grade';
import { scored } from '@/quizzes/grading/scored';
import { gradeChoice } from './choice/grade';
import { gradeCloze } from './cloze/grade';
import { gradeEvidence } from './evidence/grade';
import type { Item, ItemByKind, ItemKind } from './item';
import { gradeMatching } from './matching/grade';
import { gradeMultipleResponse } from './multiple-response/grade';
import { gradeNumeric } from './numeric/grade';
import { gradeOrdering } from './ordering/grade';
import type { Response, ResponseTo } from './response';
import { gradeSpotError } from './spot-error/grade';
import { gradeTrueFalse } from './true-false/grade';
import { gradeTyped } from './typed/grade';
import { gradeUpdate } from './update/grade';

const graders: { readonly [K in ItemKind]: (item: ItemByKind[K], response: ResponseTo<K>) => Grade } = {
  choice: gradeChoice,
  'multiple-response': gradeMultipleResponse,
  'true-false': gradeTrueFalse,
  typed: gradeTyped,
  cloze: gradeCloze,
  numeric: gradeNumeric,
  ordering: gradeOrdering,
  matching: gradeMatching,
  evidence: gradeEvidence,
  'spot-error': gradeSpotError,
  update: gradeUpdate,
};

/**
 * Grades a response to an item: points from 0 to 1 with a verdict and a reason, or "not ready". Skipping is wrong and earns
 * nothing; a response of another kind is not ready. The same function runs in the browser and on the server.
 */
export function gradeItem(item: Item, response: Response): Grade {
  if (response.kind === 'skip') return scored('wrong', 'skipped');
  if (response.kind !== item.kind) return { type: 'not-ready', reason: 'incomplete' };
  return (graders[item.kind] as (item: Item, response: Response) => Grade)(item, response);
}
