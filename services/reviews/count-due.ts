import type { Database } from '@/db/client';
import { listMemories } from '@/db/queries/memories';
import { readReplayed } from '../memories/refresh-memories';
import { findPack } from '../packs/find-pack';
import { agendaOf, dueOf } from './agenda';
import { findResting } from './find-resting';

/** How many facts of a pack a learner should be asked for at `now`, by the rules of `agendaOf`. None of a pack that is not there. */
export async function countDue(db: Database, userId: string, packId: string, now: Date): Promise<{ due: number }> {
  const [pack, [memories, resting]] = await Promise.all([
    findPack(db, packId),
    readReplayed(
      db,
      userId,
      () => Promise.all([listMemories(db, userId, packId), findResting(db, userId)]),
      ([found]) => found.some(({ isCurrent }) => !isCurrent),
    ),
  ]);
  const scheduled = pack ? agendaOf(pack, memories, resting, now.getTime()) : [];
  return { due: dueOf(scheduled, now.getTime(), resting.settings.memory).length };
}
