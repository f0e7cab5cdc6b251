import type { Fact } from '@/quizzes/facts/fact';
import { rungFor } from '@/quizzes/generation/ladder';
import { createRandom } from '@/quizzes/generation/random';
import { generateItem } from '@/quizzes/kinds/generate-item';
import type { Item, ItemKind } from '@/quizzes/kinds/item';
import type { Pack } from '@/quizzes/packs/pack';
import type { ReviewPreferences } from '../settings/preferences';

/** What decides the items of a session: an event carries it, so that the server makes the item again and grades it itself. */
export type ItemOrigin = { packVersion: string; generator: string; seed: number };

/** A session's item on a fact, the same for the same pack version, generator and seed; `undefined` if the kind makes none. */
export function reviewItem(pack: Pack, fact: Fact, kind: ItemKind, seed: number): Item | undefined {
  const item = generateItem(fact, kind, pack, createRandom(seed).fork('review').fork(fact.id).fork(kind));
  return item.ok ? item.value : undefined;
}

const typedKinds: readonly ItemKind[] = ['typed', 'numeric', 'cloze'];

/** `recall` is from 0 to 1, `undefined` for a new fact: that is shown among four, for two would half be a lesson in what is wrong. */
function kindsFor(recall: number | undefined, { faces, typeIn }: ReviewPreferences): readonly ItemKind[] {
  const rung = recall === undefined ? { type: 'recognition' as const, options: 4 } : rungFor(recall);
  if (faces === 'ladder' && rung.type === 'recognition')
    return rung.options > 2 ? ['choice', 'true-false'] : ['true-false', 'choice'];
  return typeIn ? typedKinds : [];
}

/** The item that a fact is reviewed with, as the ladder and the learner's preferences ask for it; `undefined`: front and back. */
export function chooseItem(
  pack: Pack,
  fact: Fact,
  recall: number | undefined,
  preferences: ReviewPreferences,
  seed: number,
): Item | undefined {
  for (const kind of kindsFor(recall, preferences)) {
    const item = reviewItem(pack, fact, kind, seed);
    if (item) return item;
  }
  return undefined;
}
