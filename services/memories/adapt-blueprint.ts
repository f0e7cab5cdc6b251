import type { Database } from '@/db/client';
import { type Blueprint, maximumConfusions } from '@/quizzes/generation/blueprint';
import type { Pack } from '@/quizzes/packs/pack';
import { type ConfusedPair, listConfusions } from '../confusions/list-confusions';
import { type PackMemories, readPackMemories, recallOf } from './estimate-pack-recall';

/**
 * The blueprint as it suits a learner: adaptive, with their estimated recall and the pairs of the pack's facts that they confuse
 * most. One reading. Unchanged, but never adaptive without evidence, for one who has not answered anything of the pack yet.
 */
export async function adaptBlueprint(
  db: Database,
  userId: string | undefined,
  pack: Pack,
  blueprint: Blueprint,
  now: Date,
): Promise<Blueprint> {
  return adaptTo(pack, blueprint, userId === undefined ? undefined : await readLearning(db, userId, pack.id, now), now);
}

export type Learning = { known: PackMemories; confused: readonly ConfusedPair[] };

/** What `adaptTo` is made from, in one reading. */
export async function readLearning(db: Database, userId: string, packId: string, now: Date): Promise<Learning> {
  const [known, confused] = await Promise.all([readPackMemories(db, userId, packId), listConfusions(db, userId, packId, now)]);
  return { known, confused };
}

/** `adaptBlueprint` by what was read already; `undefined`: someone unknown. */
export function adaptTo(pack: Pack, blueprint: Blueprint, learning: Learning | undefined, now: Date): Blueprint {
  const recall = learning && recallOf(pack, learning.known, now);
  if (!learning || recall === undefined)
    return blueprint.difficulty === 'adaptive' ? { ...blueprint, difficulty: 'mixed' } : blueprint;
  const isKnown = (id: string) => pack.facts.some((fact) => fact.id === id);
  const pairs = learning.confused.filter((pair) => isKnown(pair.askedFactId) && isKnown(pair.givenFactId));
  const confusions = pairs.slice(0, maximumConfusions).map((pair): [string, string] => [pair.askedFactId, pair.givenFactId]);
  return { ...blueprint, difficulty: 'adaptive', recall, confusions };
}
