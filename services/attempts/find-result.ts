import { type Database, readBatch } from '@/db/client';
import { findAttemptBefore, selectEarnedBefore } from '@/db/queries/attempts';
import { rowToMemory } from '@/db/queries/memories';
import { rowToSettings, selectSettings } from '@/db/queries/settings';
import { selectCurrentFactsOfAttempt, selectLogsBeforeAttempt, selectMemoriesOfAttempt } from '@/db/queries/standings';
import type { Memory } from '@/memory/memory';
import type { MemorySettings } from '@/memory/settings';
import { predictFromLogs } from '../memories/predict-score';
import { settingsOf } from '../settings/find-settings';
import { type Attempt, findAttempt } from './find-attempt';

export type AttemptWithPast = {
  attempt: Attempt;
  /** The score that was to be expected of what was known before, in items, with its standard deviation. */
  expected: { mean: number; sd: number };
  /** The finished attempt on the same pack before this one. */
  earlier: { earned: number; itemCount: number } | undefined;
  /** By fact: what the latest answer before this attempt earned, 0 to 1. A fact that was never asked is not in it. */
  earnedBefore: ReadonlyMap<string, number>;
  /** By fact, as they are now; a fact without one is not in it, nor one that an open test asks. */
  memories: ReadonlyMap<string, Memory>;
  /** Those of the facts asked that the pack's current version still has: the others have no page any more. */
  currentFactIds: ReadonlySet<string>;
  settings: MemorySettings;
};

/** An attempt with what came before it and what follows from it, in one reading; `undefined` unless it is the learner's own. */
export async function findResult(db: Database, userId: string, attemptId: string): Promise<AttemptWithPast | undefined> {
  const [attempt, earlier, [earnedRows = [], memoryRows = [], logRows = [], factRows = [], settingsRows = []]] =
    await Promise.all([
      findAttempt(db, userId, attemptId),
      findAttemptBefore(db, userId, attemptId),
      readBatch(db, [
        selectEarnedBefore(userId, attemptId),
        selectMemoriesOfAttempt(userId, attemptId),
        selectLogsBeforeAttempt(userId, attemptId),
        selectCurrentFactsOfAttempt(userId, attemptId),
        selectSettings(userId),
      ]),
    ]);
  if (!attempt) return undefined;
  const settings = settingsOf(rowToSettings(settingsRows[0])).memory;
  return {
    attempt,
    expected: predictFromLogs(logRows, attempt.items, attempt.startedAt, settings),
    earlier: earlier && { earned: earlier.earned, itemCount: earlier.itemCount },
    earnedBefore: new Map(earnedRows.map((row) => [String(row.factId), Number(row.earned)])),
    memories: new Map(memoryRows.map(rowToMemory).map(({ factId, memory }) => [factId, memory])),
    currentFactIds: new Set(factRows.map((row) => String(row.factId))),
    settings,
  };
}
