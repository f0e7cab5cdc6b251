import type { Item } from '@/quizzes/kinds/item';

/** Raised whenever the same pack, blueprint and seed would give other items than before. */
export const generatorVersion = '2';

export type Quiz = {
  pack: string;
  version: string;
  seed: number;
  generator: string;
  items: readonly Item[];
};
