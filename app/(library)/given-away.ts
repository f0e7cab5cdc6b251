import { cache } from 'react';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { givenAwayBy } from '@/quizzes/facts/given-away';
import { database } from '@/services/database';
import { listOpenTestFacts } from '@/services/packs/list-open-test-facts';
import { findRequestedPack } from './requested-pack';

/**
 * Which facts of the pack would tell an answer of a test that the one who asks has open: pages that show keys show none of theirs. Asked
 * for in one round trip with what the page asks for once it knows the viewer. Once per request.
 */
export const findGivenAway = cache(async (packId: string): Promise<(factId: string) => boolean> => {
  const [pack, viewer] = await Promise.all([findRequestedPack(packId), findCurrentViewer()]);
  if (!pack || !viewer) return () => false;
  return givenAwayBy(pack.facts, await listOpenTestFacts(await database(), viewer.id, packId));
});
