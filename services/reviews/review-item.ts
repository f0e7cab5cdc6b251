import type { Fact, Former } from '@/quizzes/facts/fact';
import { rungFor } from '@/quizzes/generation/ladder';
import { createRandom } from '@/quizzes/generation/random';
import { generateItem } from '@/quizzes/kinds/generate-item';
import type { Item, ItemKind } from '@/quizzes/kinds/item';
import { generateChanged } from '@/quizzes/kinds/update/generate-changed';
import type { Pack } from '@/quizzes/packs/pack';
import type { ReviewPreferences } from '../settings/preferences';

/** What decides the items of a session: an event carries it, so that the server makes the item again and grades it itself. */
export type ItemOrigin = { packVersion: string; generator: string; seed: number };

/** A session's item on a fact, the same for the same pack version, generator and seed; `undefined` if the kind makes none. */
export function reviewItem(pack: Pack, fact: Fact, kind: ItemKind, seed: number): Item | undefined {
  const random = createRandom(seed).fork('review').fork(fact.id).fork(kind);
  const item = generateItem(fact, kind, pack, random);
  if (item.ok) return item.value;
  // Options and key are the same whatever the learner had learned before.
  return kind === 'update' ? fact.formerly?.map((former) => changedItem(pack, fact, former, seed)).find(Boolean) : undefined;
}

/** Tells what the text used to say, to who learned that, and asks what it says now. */
function changedItem(pack: Pack, fact: Fact, former: Former, seed: number): Item | undefined {
  const item = generateChanged(fact, former, pack, createRandom(seed).fork('review').fork(fact.id).fork('update'));
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

/**
 * The item that a fact is reviewed with, as the ladder and the learner's preferences ask for it; `undefined`: front and back. `learned`
 * is the value that the learner knows and that is no longer the fact's.
 */
export function chooseItem(
  pack: Pack,
  fact: Fact,
  recall: number | undefined,
  preferences: ReviewPreferences,
  seed: number,
  learned?: Former,
): Item | undefined {
  const changed = learned && changedItem(pack, fact, learned, seed);
  if (changed) return changed;
  for (const kind of kindsFor(recall, preferences)) {
    const item = reviewItem(pack, fact, kind, seed);
    if (item) return item;
  }
  return undefined;
}
