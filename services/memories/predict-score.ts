import { type Database, readBatch } from '@/db/client';
import { rowToReview, selectShownLogs } from '@/db/queries/reviews';
import { rowToSettings, selectSettings } from '@/db/queries/settings';
import { firstRecall } from '@/memory/first-recall';
import { expectedScore } from '@/memory/prediction';
import { replay } from '@/memory/replay';
import { retrievability } from '@/memory/retrievability';
import type { MemorySettings } from '@/memory/settings';
import type { Item } from '@/quizzes/kinds/item';
import { guessOptions } from '../reviews/guess-options';
import { settingsOf } from '../settings/find-settings';
import { byFact } from './refresh-memories';

/**
 * The score, in items, that a learner could be expected to reach on a quiz begun at `at`, and its standard deviation. Estimated
 * recall is read from the log before that moment, without the answers to a test that is still open, so a prediction can be made again after the quiz, of what was known before it, and
 * nothing of it is stored. Someone unknown knows nothing but by `firstRecall`.
 */
export async function predictScore(
  db: Database,
  userId: string | undefined,
  packId: string,
  items: readonly Item[],
  at: Date,
): Promise<{ mean: number; sd: number }> {
  const factIds = [...new Set(items.map(({ factId }) => factId))];
  const [rows = [], settingsRows = []] =
    userId === undefined ? [] : await readBatch(db, [selectShownLogs(userId, packId, factIds), selectSettings(userId)]);
  const { memory: settings } = settingsOf(rowToSettings(settingsRows[0]));
  return predictFromLogs(rows, items, at, settings);
}

/** The same from rows of the logs of these items' facts; what is later than `at` is left out. */
export function predictFromLogs(
  rows: readonly Record<string, unknown>[],
  items: readonly Item[],
  at: Date,
  settings: MemorySettings,
): { mean: number; sd: number } {
  const logs = byFact(rows);
  return expectedScore(
    items.map((item) => {
      const before = (logs.get(item.factId) ?? []).map(rowToReview).filter((review) => review.at < at.getTime());
      const recall = retrievability(replay(before, settings), at.getTime(), settings) ?? firstRecall;
      const options = guessOptions(item);
      return { recall, ...(options === undefined ? {} : { options }) };
    }),
  );
}
