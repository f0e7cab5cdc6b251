import type { Database } from '@/db/client';
import { type Blueprint, maximumConfusions } from '@/quizzes/generation/blueprint';
import type { Pack } from '@/quizzes/packs/pack';
import { listConfusions } from '../confusions/list-confusions';
import { estimatePackRecall } from './estimate-pack-recall';

/**
 * The blueprint as it suits a learner: adaptive, with their estimated recall and the pairs of the pack's facts that they confuse
 * most. Unchanged, but never adaptive without evidence, for one who has not answered anything of the pack yet.
 */
export async function adaptBlueprint(
  db: Database,
  userId: string | undefined,
  pack: Pack,
  blueprint: Blueprint,
  now: Date,
): Promise<Blueprint> {
  const recall = userId === undefined ? undefined : await estimatePackRecall(db, userId, pack, now);
  if (userId === undefined || recall === undefined)
    return blueprint.difficulty === 'adaptive' ? { ...blueprint, difficulty: 'mixed' } : blueprint;
  const isKnown = (id: string) => pack.facts.some((fact) => fact.id === id);
  const pairs = (await listConfusions(db, userId, pack.id, now)).filter(
    (pair) => isKnown(pair.askedFactId) && isKnown(pair.givenFactId),
  );
  const confusions = pairs.slice(0, maximumConfusions).map((pair): [string, string] => [pair.askedFactId, pair.givenFactId]);
  return { ...blueprint, difficulty: 'adaptive', recall, confusions };
}
