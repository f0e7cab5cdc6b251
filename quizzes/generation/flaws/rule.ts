import { type ItemKind, itemKinds } from '@/quizzes/kinds/item';
import type { FlawName } from './flaw';
import type { Profiled } from './profile';

/** One flaw: the kinds of item in which it can be, and what is wrong, in a sentence; `undefined` where nothing is. */
export type FlawRule = {
  readonly flaw: FlawName;
  readonly kinds: ReadonlySet<ItemKind>;
  readonly find: (item: Profiled) => string | undefined;
};

export const everyKind: readonly ItemKind[] = itemKinds;
export const everyKindBut = (...kinds: ItemKind[]): ItemKind[] => itemKinds.filter((kind) => !kinds.includes(kind));

/** One option is the key. */
export const singleKeyKinds: readonly ItemKind[] = ['choice', 'true-false', 'evidence', 'spot-error', 'update'];

export const rule = (flaw: FlawName, kinds: readonly ItemKind[], find: FlawRule['find']): FlawRule => ({
  flaw,
  kinds: new Set(kinds),
  find,
});
