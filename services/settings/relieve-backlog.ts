import { type Database, readBatch } from '@/db/client';
import { rowToMark, selectMarks } from '@/db/queries/marks';
import { rowToMemory, selectDue } from '@/db/queries/memories';
import { rowToSettings, selectSettings } from '@/db/queries/settings';
import { spreadBacklog } from '@/memory/backlog';
import { localDay } from '@/memory/local-day';
import type { Memory } from '@/memory/memory';
import { ok, type Result } from '@/quizzes/result';
import { type LearnerSettings, settingsOf } from './find-settings';
import { saveSettings } from './save-settings';

/** More than this nobody has overdue in one pack without having left it for good. */
const most = 10_000;

export const reliefDays = [3, 5, 7] as const;
export type ReliefDays = (typeof reliefDays)[number];

export type Backlog = {
  /** Facts that were due on a local day before today. */
  overdue: number;
  /** The last local day of the relief that is under way. */
  until?: string;
};

type Read = { overdue: { factId: string; memory: Memory }[]; settings: LearnerSettings; today: string };

async function readBacklog(db: Database, userId: string, packId: string, now: Date): Promise<Read> {
  const at = now.getTime();
  const [settingsRows = [], marks = [], rows = []] = await readBatch(db, [
    selectSettings(userId),
    selectMarks(userId, packId),
    selectDue(userId, packId, at, most),
  ]);
  const settings = settingsOf(rowToSettings(settingsRows[0]));
  const { timeZone, rolloverHour } = settings.memory;
  const dayOf = (moment: number) => localDay(moment, timeZone, rolloverHour);
  const suspended = new Set(marks.map(rowToMark).flatMap(({ factId, isSuspended }) => (isSuspended ? [factId] : [])));
  const overdue = rows
    .map(rowToMemory)
    .filter(({ factId, memory }) => memory.type === 'reviewed' && dayOf(memory.due) < dayOf(at) && !suspended.has(factId));
  return { overdue, settings, today: dayOf(at) };
}

/** What a learner has overdue in a pack, and until when a relief spreads it. */
export async function findBacklog(db: Database, userId: string, packId: string, now: Date): Promise<Backlog> {
  const { overdue, settings, today } = await readBacklog(db, userId, packId, now);
  const relief = settings.preferences.relief[packId];
  return { overdue: overdue.length, ...(relief && relief.until >= today ? { until: relief.until } : {}) };
}

/**
 * Spreads what is overdue in a pack over so many local days from today on; a session then asks as much of it a day, what is most at
 * risk first, beside what falls due on the day itself. `undefined` ends the relief. Schedules are not touched: nothing is lost.
 */
export async function relieveBacklog(
  db: Database,
  userId: string,
  packId: string,
  days: ReliefDays | undefined,
  now: Date,
): Promise<Result<Backlog, { type: 'not-found' | 'malformed' | 'busy' }>> {
  const { overdue, settings } = await readBacklog(db, userId, packId, now);
  const { [packId]: _, ...others } = settings.preferences.relief;
  const spread = days === undefined ? [] : spreadBacklog(overdue, days, now.getTime(), settings.memory);
  const last = spread.at(-1);
  const first = spread.filter(({ day }) => day === spread[0]?.day).length;
  const relief = last ? { ...others, [packId]: { until: last.day, perDay: first } } : others;
  const saved = await saveSettings(db, { user: { id: userId, isNewGuest: false }, preferences: { relief } }, now);
  return saved.ok ? ok({ overdue: overdue.length, ...(last ? { until: last.day } : {}) }) : saved;
}
