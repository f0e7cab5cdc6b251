import { type Database, readBatch } from '@/db/client';
import { type MarkRow, rowToMark, selectMarks } from '@/db/queries/marks';
import {
  listMemories,
  rowToMemory,
  selectDue,
  selectMemories,
  selectNewFacts,
  selectShownLogsOfDue,
  selectUpcoming,
  selectWaiting,
} from '@/db/queries/memories';
import { selectCardDays, selectShownLogs } from '@/db/queries/reviews';
import { daysBetween, localDay } from '@/memory/local-day';
import type { Memory } from '@/memory/memory';
import type { MemorySettings } from '@/memory/settings';
import type { Pack } from '@/quizzes/packs/pack';
import { readReplayed } from '../memories/refresh-memories';
import { type LearnerSettings, settingsOf } from '../settings/find-settings';
import type { Resting } from './agenda';
import { findResting } from './find-resting';

const hourMs = 3_600_000;
/** More than is due are never read, however long the pause was: a session takes the longest due of them. */
const mostDue = 1000;
/** So many facts' logs are read along with what is due; a session of more asks once more. */
const readAlong = 200;
export const forecastDays = 30;

/** What a session is made from. */
export type Known = {
  settings: LearnerSettings;
  resting: Resting;
  marks: ReadonlyMap<string, MarkRow>;
  /** Of the facts that may be asked for now, not of all that are known. */
  memories: ReadonlyMap<string, Memory>;
  /** New facts in the pack's order. */
  freshIds: readonly string[];
  /** Logs that were read along, of the facts of `isRead`. */
  logs: readonly Record<string, unknown>[];
  isRead: (factId: string) => boolean;
  /** Facts that cards asked on the local day of `now`: those met for the first time, and the others. */
  today: { newToday: number; reviewedToday: number };
  /** Those due in the days to come, the earliest first. */
  upcoming: readonly { factId: string; memory: Memory }[];
  /** The exam that is still to come, and in how many days. */
  exam: { day: string; daysLeft: number } | undefined;
};

/** Of someone who is not known: every fact is new. */
export const knownOfNobody = (pack: Pack): Known => ({
  settings: settingsOf(undefined),
  resting: { marks: [], openTestFacts: [], examDays: new Map(), settings: settingsOf(undefined) },
  marks: new Map(),
  memories: new Map(),
  freshIds: pack.facts.map(({ id }) => id),
  logs: [],
  isRead: () => true,
  today: { newToday: 0, reviewedToday: 0 },
  upcoming: [],
  exam: undefined,
});

/**
 * What a learner's session is made from, in one reading: of what is due and not of all that is known. Memories that wait to be replayed
 * are, before it goes on. `factIds` asks for those facts instead of the due ones.
 */
export async function findKnown(
  db: Database,
  userId: string,
  pack: Pack,
  now: Date,
  factIds: readonly string[] | undefined,
): Promise<Known> {
  const at = now.getTime();
  const changed = pack.facts.flatMap(({ id, formerly }) => (formerly ? [id] : []));
  // The local day's ends are not known before the settings are: a day and a bit more is read on both sides.
  const horizon = at + 26 * hourMs;
  const read = () =>
    Promise.all([
      findResting(db, userId),
      readBatch(db, [
        selectMarks(userId, pack.id),
        factIds ? selectMemories(userId, pack.id, factIds) : selectDue(userId, pack.id, horizon, mostDue),
        selectNewFacts(userId, pack.id, pack.version),
        selectCardDays(userId, pack.id, at - 26 * hourMs),
        selectUpcoming(userId, pack.id, at, at + forecastDays * 24 * hourMs, mostDue),
        factIds ? selectShownLogs(userId, pack.id, factIds) : selectShownLogsOfDue(userId, pack.id, horizon, readAlong),
        selectMemories(userId, pack.id, changed),
        selectWaiting(userId),
      ]),
    ]);
  const [resting, [marks = [], memories = [], fresh = [], cardDays = [], upcoming = [], logs = [], ofChanged = []]] =
    await readReplayed(db, userId, read, ([, rows]) => (rows.at(-1) ?? []).length > 0);
  const { settings } = resting;
  const exam = examOf(resting.examDays.get(pack.id), at, settings.memory);
  const asked = memories.map(rowToMemory);
  const readIds = new Set([
    ...(factIds ?? asked.slice(0, readAlong).map(({ factId }) => factId)),
    // Without a memory there is no log.
    ...fresh.flatMap((row) => (row.hasMemory ? [] : [String(row.factId)])),
  ]);
  return {
    settings,
    resting,
    marks: new Map(marks.map(rowToMark).map((mark) => [mark.factId, mark])),
    memories: new Map(
      [
        ...ofChanged.map(rowToMemory),
        ...(exam && exam.daysLeft <= 1 && !factIds ? await listMemories(db, userId, pack.id) : asked),
      ].map(({ factId, memory }) => [factId, memory]),
    ),
    freshIds: fresh.map((row) => String(row.factId)),
    logs,
    isRead: (factId) => readIds.has(factId),
    today: countToday(cardDays, at, settings.memory),
    upcoming: upcoming.map(rowToMemory),
    exam,
  };
}

function countToday(rows: readonly Record<string, unknown>[], at: number, { timeZone, rolloverHour }: MemorySettings) {
  const dayOf = (time: number) => localDay(time, timeZone, rolloverHour);
  const today = rows.filter((row) => dayOf(Number(row.at)) === dayOf(at));
  const newIds = new Set(today.filter((row) => row.isFirst === 1).map((row) => row.factId));
  const seen = new Set(today.map((row) => row.factId));
  return { newToday: newIds.size, reviewedToday: seen.size - newIds.size };
}

function examOf(day: string | undefined, at: number, { timeZone, rolloverHour }: MemorySettings): Known['exam'] {
  if (day === undefined) return undefined;
  const daysLeft = daysBetween(localDay(at, timeZone, rolloverHour), day);
  return daysLeft < 0 ? undefined : { day, daysLeft };
}
