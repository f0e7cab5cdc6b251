import type { Database } from '@/db/client';
import { listMemories } from '@/db/queries/memories';
import { findSettingsRow } from '@/db/queries/settings';
import { retrievability } from '@/memory/retrievability';
import type { Pack } from '@/quizzes/packs/pack';
import { settingsOf } from '../settings/find-settings';

/**
 * The learner's estimated recall of each fact in the pack's order at `now`, as `Blueprint.recall` spells it: a digit for tenths, "-"
 * where there is no evidence. `undefined` if there is none about any fact.
 */
export async function estimatePackRecall(db: Database, userId: string, pack: Pack, now: Date): Promise<string | undefined> {
  const [memories, row] = await Promise.all([listMemories(db, userId, pack.id), findSettingsRow(db, userId)]);
  const { memory: settings } = settingsOf(row);
  const recalls = new Map(memories.map(({ factId, memory }) => [factId, retrievability(memory, now.getTime(), settings)]));
  const digits = pack.facts.map((fact) => {
    const recall = recalls.get(fact.id);
    return recall === undefined ? '-' : String(Math.min(9, Math.floor(recall * 10)));
  });
  return digits.some((digit) => digit !== '-') ? digits.join('') : undefined;
}
