import { type Database, readBatch } from '@/db/client';
import { rowToMark } from '@/db/queries/marks';
import { rowToSettings, selectSettings } from '@/db/queries/settings';
import { selectExamDays, selectOpenTestFacts, selectRestingMarks } from '@/db/queries/standings';
import { type LearnerSettings, settingsOf } from '../settings/find-settings';
import type { Resting } from './agenda';

/** What keeps a learner's facts from being asked, in all packs, with their settings. One reading. */
export async function findResting(db: Database, userId: string): Promise<Resting & { settings: LearnerSettings }> {
  const [markRows = [], openRows = [], examRows = [], settingsRows = []] = await readBatch(db, [
    selectRestingMarks(userId),
    selectOpenTestFacts(userId),
    selectExamDays(userId),
    selectSettings(userId),
  ]);
  return {
    marks: markRows.map((row) => ({ packId: String(row.packId), ...rowToMark(row) })),
    openTestFacts: openRows.map((row) => ({ packId: String(row.packId), factId: String(row.factId) })),
    examDays: new Map(examRows.map((row) => [String(row.packId), String(row.examOn)])),
    settings: settingsOf(rowToSettings(settingsRows[0])),
  };
}
