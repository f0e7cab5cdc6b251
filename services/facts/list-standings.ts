import { type Database, readBatch } from '@/db/client';
import { listMemories } from '@/db/queries/memories';
import { rowToReview } from '@/db/queries/reviews';
import { selectLogsOfStable } from '@/db/queries/standings';
import { fullRecalls, type MasteryLevel, masteryLevel } from '@/memory/mastery';
import type { Memory } from '@/memory/memory';
import type { Review } from '@/memory/review';
import { readReplayed } from '../memories/refresh-memories';
import { shownMemory } from '../memories/shown-memory';
import type { Resting } from '../reviews/agenda';
import { findResting } from '../reviews/find-resting';
import type { LearnerSettings } from '../settings/find-settings';

export type Standing = {
  packId: string;
  factId: string;
  /** Of a fact that an open test asks, as it was without the answers to that test; so is `level`. */
  memory: Memory;
  level: MasteryLevel;
  isInOpenTest: boolean;
};

export type Standings = Resting & {
  settings: LearnerSettings;
  /** Of facts that have a memory, in the packs' current versions; any other is new. */
  standings: Standing[];
};

/** Below this no memory is mastered (`masteryLevel`), so how often it was recalled need not be read. */
const leastStabilityDays = 21;

/**
 * How well a learner holds each fact at `now`, in one pack or in all, in one reading. Memories that wait to be replayed are, before it
 * goes on. What a test that is still open would tell shows in none of it.
 */
export async function listStandings(db: Database, userId: string, packId: string | undefined, now: Date): Promise<Standings> {
  const [memories, [logRows = []], resting] = await readReplayed(
    db,
    userId,
    () =>
      Promise.all([
        listMemories(db, userId, packId),
        readBatch(db, [selectLogsOfStable(userId, packId, leastStabilityDays)]),
        findResting(db, userId),
      ]),
    ([found]) => found.some(({ isCurrent }) => !isCurrent),
  );
  const settings = resting.settings.memory;
  const open = new Set(resting.openTestFacts.map(keyOf));
  const logs = new Map<string, Review[]>();
  for (const row of logRows) {
    const key = keyOf({ packId: String(row.packId), factId: String(row.factId) });
    const log = logs.get(key) ?? [];
    log.push(rowToReview(row));
    logs.set(key, log);
  }
  const standings = memories.map(({ packId: ofPack, factId, memory: stored }): Standing => {
    const key = keyOf({ packId: ofPack, factId });
    const log = logs.get(key) ?? [];
    const isInOpenTest = open.has(key);
    const memory = shownMemory(stored, isInOpenTest, log, settings);
    const level = masteryLevel(memory, fullRecalls(log, settings), now.getTime(), settings);
    return { packId: ofPack, factId, memory, level, isInOpenTest };
  });
  return { ...resting, standings };
}

const keyOf = ({ packId, factId }: { packId: string; factId: string }): string => JSON.stringify([packId, factId]);
