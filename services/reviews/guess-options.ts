import type { Item } from '@/quizzes/kinds/item';

/** Among how many answers an item lets guess; `undefined` where the learner types or orders. */
export const guessOptions = (item: Item): number | undefined =>
  item.kind === 'ordering' || item.options.length === 0 ? undefined : item.options.length;
