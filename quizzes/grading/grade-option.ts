import type { Grade } from './grade';
import { scored } from './scored';

type SingleOptionItem = { options: readonly { id: string }[]; key: readonly string[] };

/** One option of those served is right or wrong, nothing between; anything else, such as no option at all, is not ready. */
export function gradeOption({ options, key }: SingleOptionItem, { optionId }: { optionId: string }): Grade {
  if (!options.some(({ id }) => id === optionId)) return { type: 'not-ready', reason: 'incomplete' };
  return key.includes(optionId) ? scored('correct', 'key') : scored('wrong', 'distractor');
}
