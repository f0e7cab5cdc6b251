import type { Grade } from '@/quizzes/grading/grade';
import { gradeChoice } from './choice/grade';
import type { Item, ItemByKind, ItemKind } from './item';
import { gradeNumeric } from './numeric/grade';
import { gradeOrdering } from './ordering/grade';
import type { Response, ResponseTo } from './response';
import { gradeTrueFalse } from './true-false/grade';
import { gradeTyped } from './typed/grade';

const graders: { readonly [K in ItemKind]: (item: ItemByKind[K], response: ResponseTo<K>) => Grade } = {
  choice: gradeChoice,
  'true-false': gradeTrueFalse,
  typed: gradeTyped,
  numeric: gradeNumeric,
  ordering: gradeOrdering,
};

/**
 * Grades a response to an item: points from 0 to 1 with a verdict and a reason, or "not ready". Skipping is wrong and earns
 * nothing; a response of another kind is not ready. The same function runs in the browser and on the server.
 */
export function gradeItem(item: Item, response: Response): Grade {
  if (response.kind === 'skip') return { type: 'scored', verdict: 'wrong', reason: 'skipped', earned: 0, possible: 1 };
  if (response.kind !== item.kind) return { type: 'not-ready', reason: 'incomplete' };
  return (graders[item.kind] as (item: Item, response: Response) => Grade)(item, response);
}
