import type { Database } from '@/db/client';
import { listMemories } from '@/db/queries/memories';
import {
  type FactReviews,
  listFactReviews,
  listOpenTestAnswers,
  listOpenTestFacts,
  listPackConfusions,
  listRestingMarks,
  listScoredAttempts,
  listScoredItems,
  type PackConfusion,
  type RestingMark,
  type ScoredAttempt,
} from '@/db/queries/progress';
import { findSettingsRow } from '@/db/queries/settings';
import { listPackSizes } from '@/db/queries/standings';
import type { Memory } from '@/memory/memory';
import { refreshWaiting } from '../memories/refresh-memories';
import { type LearnerSettings, settingsOf } from '../settings/find-settings';

/** What the page is derived from, as it stood at one moment. */
export type LearnerLog = {
  packs: readonly { id: string; title: string; version: string; facts: number }[];
  settings: LearnerSettings;
  /** Fact by fact, each in the order of time. */
  logs: readonly FactReviews[];
  /** Those that tests ask for which are not handed in yet. */
  openTestAnswers: ReadonlySet<string>;
  memories: readonly { packId: string; factId: string; memory: Memory }[];
  /** The last finished ones, newest first, at most `mostAttempts`. */
  attempts: readonly ScoredAttempt[];
  items: readonly { attemptId: string; factId: string; options: number | null }[];
  marks: readonly RestingMark[];
  openTestFacts: readonly { packId: string; factId: string }[];
  /** Of the last 90 days, the most frequent first. */
  confusions: readonly PackConfusion[];
};

/** More are listed in the history. */
export const mostAttempts = 200;
const confusionsMs = 90 * 86_400_000;

/** One reading of all that is known of a learner, in one pack or in all. Memories that wait to be replayed are, before it is read again. */
export async function loadLog(db: Database, userId: string, packId: string | undefined, now: Date): Promise<LearnerLog> {
  const read = async () => {
    const [packs, settingsRow, logs, answers, memories, attempts, items, marks, openTestFacts, confusions] = await Promise.all([
      listPackSizes(db),
      findSettingsRow(db, userId),
      listFactReviews(db, userId, packId),
      listOpenTestAnswers(db, userId),
      listMemories(db, userId, packId),
      listScoredAttempts(db, userId, packId, mostAttempts),
      listScoredItems(db, userId, packId, mostAttempts),
      listRestingMarks(db, userId),
      listOpenTestFacts(db, userId),
      listPackConfusions(db, userId, packId, new Date(now.getTime() - confusionsMs)),
    ]);
    const settings = settingsOf(settingsRow);
    const openTestAnswers = new Set(answers.map(({ id }) => id));
    return { packs, settings, logs, openTestAnswers, memories, attempts, items, marks, openTestFacts, confusions };
  };
  const log = await read();
  const isWaiting = log.memories.some(({ isCurrent }) => !isCurrent);
  return isWaiting && (await refreshWaiting(db, userId)) > 0 ? read() : log;
}
