import { type Database, readBatch } from '@/db/client';
import { rowToMark, selectMark } from '@/db/queries/marks';
import { rowToMemory, selectMemory } from '@/db/queries/memories';
import { rowToReview, selectShownLogs } from '@/db/queries/reviews';
import { rowToSettings, selectSettings } from '@/db/queries/settings';
import { selectOpenTestFacts } from '@/db/queries/standings';
import { isSuspended } from '@/memory/agenda';
import { localDay } from '@/memory/local-day';
import { fullRecalls, type MasteryLevel, masteryLevel } from '@/memory/mastery';
import type { Memory } from '@/memory/memory';
import type { Review } from '@/memory/review';
import type { MemorySettings } from '@/memory/settings';
import { refreshMemory } from '../memories/refresh-memories';
import { shownMemory } from '../memories/shown-memory';
import { settingsOf } from '../settings/find-settings';

export type Knowledge = {
  /** Of a fact that an open test asks, as it was without the answers to that test; so are `level` and whether it is a leech. */
  memory: Memory;
  level: MasteryLevel;
  /** In the order of time, without the answers to a test that is still open. */
  history: readonly Review[];
  settings: MemorySettings;
  note: string | undefined;
  /** Not asked until the learner says so; a leech is, unless they said otherwise. */
  isSuspended: boolean;
  /** Not asked again on the learner's day of `now`. */
  isBuried: boolean;
  /** Facts of the pack that tests ask which are not handed in. */
  openTestFactIds: readonly string[];
};

/** What a learner's log and marks say of one fact at `now`, in one reading. A memory that waits to be replayed is. */
export async function findKnowledge(db: Database, userId: string, packId: string, factId: string, now: Date): Promise<Knowledge> {
  const key = { userId, packId, factId };
  const [logRows = [], memoryRows = [], markRows = [], settingsRows = [], openRows = []] = await readBatch(db, [
    selectShownLogs(userId, packId, [factId]),
    selectMemory(key),
    selectMark(key),
    selectSettings(userId),
    selectOpenTestFacts(userId),
  ]);
  const settings = settingsOf(rowToSettings(settingsRows[0])).memory;
  const stored = memoryRows[0] && rowToMemory(memoryRows[0]);
  const current: Memory = !stored ? { type: 'new' } : stored.isCurrent ? stored.memory : await refreshMemory(db, key);
  const mark = markRows[0] && rowToMark(markRows[0]);
  const history = logRows.map(rowToReview);
  const openTestFactIds = openRows.filter((row) => row.packId === packId).map((row) => String(row.factId));
  const memory = shownMemory(current, openTestFactIds.includes(factId), history, settings);
  return {
    memory,
    level: masteryLevel(memory, fullRecalls(history, settings), now.getTime(), settings),
    history,
    settings,
    note: mark?.note,
    isSuspended: isSuspended(memory, { isSuspended: mark?.isSuspended }),
    isBuried: mark?.buriedOn === localDay(now.getTime(), settings.timeZone, settings.rolloverHour),
    openTestFactIds,
  };
}
