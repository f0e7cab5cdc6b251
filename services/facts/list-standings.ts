import { type Database, readBatch } from '@/db/client';
import { listMemories } from '@/db/queries/memories';
import { rowToReview } from '@/db/queries/reviews';
import { rowToSettings, selectSettings } from '@/db/queries/settings';
import { selectLogsOfStable, selectOpenTestFacts } from '@/db/queries/standings';
import { fullRecalls, type MasteryLevel, masteryLevel } from '@/memory/mastery';
import type { Memory } from '@/memory/memory';
import { replay } from '@/memory/replay';
import type { Review } from '@/memory/review';
import { refreshWaiting } from '../memories/refresh-memories';
import { type LearnerSettings, settingsOf } from '../settings/find-settings';

export type Standing = {
  packId: string;
  factId: string;
  /** As it is; not to be shown while `isInOpenTest`. */
  memory: Memory;
  /** Of a fact that an open test asks, as it was without the answers to that test. */
  level: MasteryLevel;
  isInOpenTest: boolean;
};

export type Standings = {
  settings: LearnerSettings;
  /** Of facts that have a memory; any other is new. */
  standings: Standing[];
  /** Facts that an open test asks, known or not. */
  openTestFacts: readonly { packId: string; factId: string }[];
};

/** Below this no memory is mastered (`masteryLevel`), so how often it was recalled need not be read. */
const leastStabilityDays = 21;

/**
 * How well a learner holds each fact at `now`, in one pack or in all, in one reading. Memories that wait to be replayed are, before it
 * goes on. What a test that is still open would tell shows in no level.
 */
export async function listStandings(db: Database, userId: string, packId: string | undefined, now: Date): Promise<Standings> {
  const read = () =>
    Promise.all([
      listMemories(db, userId, packId),
      readBatch(db, [
        selectLogsOfStable(userId, packId, leastStabilityDays),
        selectOpenTestFacts(userId),
        selectSettings(userId),
      ]),
    ]);
  let [memories, [logRows = [], openRows = [], settingsRows = []]] = await read();
  if (memories.some(({ isCurrent }) => !isCurrent) && (await refreshWaiting(db, userId)) > 0)
    [memories, [logRows = [], openRows = [], settingsRows = []]] = await read();

  const settings = settingsOf(rowToSettings(settingsRows[0]));
  const openTestFacts = openRows.map((row) => ({ packId: String(row.packId), factId: String(row.factId) }));
  const open = new Set(openTestFacts.map(keyOf));
  const logs = new Map<string, Review[]>();
  for (const row of logRows) {
    const key = keyOf({ packId: String(row.packId), factId: String(row.factId) });
    const log = logs.get(key) ?? [];
    log.push(rowToReview(row));
    logs.set(key, log);
  }
  const standings = memories.map(({ packId: ofPack, factId, memory }): Standing => {
    const key = keyOf({ packId: ofPack, factId });
    const log = logs.get(key) ?? [];
    const isInOpenTest = open.has(key);
    const shown = isInOpenTest ? replay(log, settings.memory) : memory;
    const level = masteryLevel(shown, fullRecalls(log, settings.memory), now.getTime(), settings.memory);
    return { packId: ofPack, factId, memory, level, isInOpenTest };
  });
  return { settings, standings, openTestFacts };
}

const keyOf = ({ packId, factId }: { packId: string; factId: string }): string => JSON.stringify([packId, factId]);
