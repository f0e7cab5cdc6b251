import { type Database, readBatch } from '@/db/client';
import { rowToMark, selectMarks } from '@/db/queries/marks';
import { rowToMemory, selectDue } from '@/db/queries/memories';
import { rowToSettings, selectSettings } from '@/db/queries/settings';
import { localDay } from '@/memory/local-day';
import { isDue } from '@/memory/memory';
import { settingsOf } from '../settings/find-settings';

const dayMs = 86_400_000;
const most = 1000;

/**
 * How many facts of a pack a learner should be asked for at `now`: by the minute on learning steps, by the local day otherwise, without
 * those suspended or buried. Limits of a day are not looked at. Counts no further than 1,000.
 */
export async function countDue(db: Database, userId: string, packId: string, now: Date): Promise<{ due: number }> {
  const at = now.getTime();
  const [settingsRows = [], marks = [], rows = []] = await readBatch(db, [
    selectSettings(userId),
    selectMarks(userId, packId),
    selectDue(userId, packId, at + dayMs + dayMs / 24, most),
  ]);
  const { memory: settings } = settingsOf(rowToSettings(settingsRows[0]));
  const today = localDay(at, settings.timeZone, settings.rolloverHour);
  const buried = new Set(marks.map(rowToMark).flatMap(({ factId, buriedOn }) => (buriedOn === today ? [factId] : [])));
  const due = rows.map(rowToMemory).filter(({ factId, memory }) => !buried.has(factId) && isDue(memory, at, settings));
  return { due: due.length };
}
