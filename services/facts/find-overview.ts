import { type Database, readBatch } from '@/db/client';
import { listAttempts as listAttemptRows } from '@/db/queries/attempts';
import { rowToMark } from '@/db/queries/marks';
import { listPackSizes, selectRestingMarks } from '@/db/queries/standings';
import { localDay } from '@/memory/local-day';
import { type MasteryLevel, masteryLevels } from '@/memory/mastery';
import { isDue } from '@/memory/memory';
import { type AttemptSummary, toSummary } from '../attempts/list-attempts';
import { listStandings, type Standings } from './list-standings';

export type PackOverview = {
  id: string;
  title: string;
  summary: string;
  version: string;
  facts: number;
  /** Facts to be asked for now; limits of a day are not looked at. */
  due: number;
  /** How many of the pack's facts stand on each level; they add up to `facts`. */
  levels: Readonly<Record<MasteryLevel, number>>;
};

export type Overview = {
  /** By title. */
  packs: readonly PackOverview[];
  /** The latest, newest first, at most five. */
  attempts: readonly AttemptSummary[];
  /** The latest that is not finished. */
  open: AttemptSummary | undefined;
  timeZone: string;
};

const lastShown = 5;

/** What home shows, in one reading: every pack with what is due and how well it is held, the last attempts, the open one. */
export async function findOverview(db: Database, userId: string | undefined, now: Date): Promise<Overview> {
  const [packs, known, [markRows = []], attempts, open] = await Promise.all([
    listPackSizes(db),
    userId === undefined ? undefined : listStandings(db, userId, undefined, now),
    userId === undefined ? [] : readBatch(db, [selectRestingMarks(userId)]),
    userId === undefined ? [] : listAttemptRows(db, userId, { limit: lastShown }),
    userId === undefined ? [] : listAttemptRows(db, userId, { limit: 1, isFinished: false }),
  ]);
  return {
    packs: packs.map((pack) => ({
      ...pack,
      due: known ? countDue(pack.id, known, markRows, now) : 0,
      levels: countLevels(pack, known?.standings ?? []),
    })),
    attempts: attempts.map(toSummary),
    open: open[0] && toSummary(open[0]),
    timeZone: known?.settings.memory.timeZone ?? 'UTC',
  };
}

/** How many facts of a pack stand on each level. Those of earlier versions may be remembered too, but no more than the pack has are counted. */
export function countLevels(
  { id, facts }: { id: string; facts: number },
  standings: Standings['standings'],
): PackOverview['levels'] {
  const counts: Record<MasteryLevel, number> = { new: 0, learning: 0, known: 0, mastered: 0 };
  for (const { packId, level } of standings) if (packId === id) counts[level] += 1;
  let left = facts;
  for (const level of masteryLevels.toReversed()) {
    counts[level] = Math.min(left, level === 'new' ? left : counts[level]);
    left -= counts[level];
  }
  return counts;
}

/** By the rules of `services/reviews/count-due.ts`. */
function countDue(
  packId: string,
  { standings, settings: { memory: settings } }: Standings,
  markRows: readonly Record<string, unknown>[],
  now: Date,
): number {
  const at = now.getTime();
  const today = localDay(at, settings.timeZone, settings.rolloverHour);
  const marks = new Map(markRows.filter((row) => row.packId === packId).map((row) => [String(row.factId), rowToMark(row)]));
  return standings.filter((standing) => {
    const { memory, factId } = standing;
    if (standing.packId !== packId || memory.type === 'new') return false;
    const mark = marks.get(factId);
    return !(mark?.isSuspended ?? memory.isLeech) && mark?.buriedOn !== today && isDue(memory, at, settings);
  }).length;
}
