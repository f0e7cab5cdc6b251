import { type Database, readBatch } from '@/db/client';
import { listMemories } from '@/db/queries/memories';
import { rowToReview } from '@/db/queries/reviews';
import { rowToSettings, selectSettings } from '@/db/queries/settings';
import { selectOpenTestFacts, selectShownLogsOfOpenTests } from '@/db/queries/standings';
import { localDay } from '@/memory/local-day';
import type { Memory } from '@/memory/memory';
import { retrievability } from '@/memory/retrievability';
import type { MemorySettings } from '@/memory/settings';
import type { Pack } from '@/quizzes/packs/pack';
import { settingsOf } from '../settings/find-settings';
import { byFact, readReplayed } from './refresh-memories';
import { shownMemory } from './shown-memory';

/** Even odds for what is on learning steps, forgotten or seen for the first time today. */
const stillLearning = 0.5;

/**
 * The learner's estimated recall of each fact in the pack's order at `now`, as `Blueprint.recall` spells it: a digit for tenths, "-"
 * where there is no evidence. `undefined` if there is none about any fact.
 */
export async function estimatePackRecall(db: Database, userId: string, pack: Pack, now: Date): Promise<string | undefined> {
  return recallOf(pack, await readPackMemories(db, userId, pack.id), now);
}

export type PackMemories = { memories: readonly { factId: string; memory: Memory }[]; settings: MemorySettings };

/** What `recallOf` is made from, in one reading; of facts that an open test asks, as it was without the answers to that test. */
export async function readPackMemories(db: Database, userId: string, packId: string): Promise<PackMemories> {
  const [memories, [openRows = [], logRows = [], settingsRows = []]] = await readReplayed(
    db,
    userId,
    () =>
      Promise.all([
        listMemories(db, userId, packId),
        readBatch(db, [selectOpenTestFacts(userId), selectShownLogsOfOpenTests(userId, packId), selectSettings(userId)]),
      ]),
    ([found]) => found.some(({ isCurrent }) => !isCurrent),
  );
  const settings = settingsOf(rowToSettings(settingsRows[0])).memory;
  const open = new Set(openRows.filter((row) => row.packId === packId).map((row) => String(row.factId)));
  const logs = byFact(logRows);
  const shown = memories.map(({ factId, memory }) => ({
    factId,
    memory: shownMemory(memory, open.has(factId), (logs.get(factId) ?? []).map(rowToReview), settings),
  }));
  return { memories: shown, settings };
}

/** `estimatePackRecall` of what was read already. */
export function recallOf(pack: Pack, { memories, settings }: PackMemories, now: Date): string | undefined {
  const at = now.getTime();
  const dayOf = (moment: number) => localDay(moment, settings.timeZone, settings.rolloverHour);
  const recalls = new Map(
    memories.map(({ factId, memory }) => {
      const recall = retrievability(memory, at, settings);
      // FSRS is certain of whatever was shown today; on learning steps it is not known yet.
      const isFresh = memory.type !== 'new' && memory.type !== 'reviewed' && dayOf(memory.lastAt) === dayOf(at);
      return [factId, recall !== undefined && isFresh ? Math.min(recall, stillLearning) : recall];
    }),
  );
  const digits = pack.facts.map((fact) => {
    const recall = recalls.get(fact.id);
    return recall === undefined ? '-' : String(Math.min(9, Math.floor(recall * 10)));
  });
  return digits.some((digit) => digit !== '-') ? digits.join('') : undefined;
}
