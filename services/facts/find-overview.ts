import type { Database } from '@/db/client';
import { listAttempts as listAttemptRows } from '@/db/queries/attempts';
import { listPackSizes } from '@/db/queries/standings';
import type { MasteryLevel } from '@/memory/mastery';
import { type AttemptSummary, toSummary } from '../attempts/list-attempts';
import { findPack } from '../packs/find-pack';
import { agendaOf, dueOf } from '../reviews/agenda';
import { listStandings, type Standings } from './list-standings';

export type PackOverview = {
  id: string;
  title: string;
  summary: string;
  version: string;
  facts: number;
  /** Facts to be asked for now (`agendaOf`); limits of a day are not looked at. */
  due: number;
  /** How many of the pack's facts stand on each level; they add up to `facts`. */
  levels: Readonly<Record<MasteryLevel, number>>;
};

export type Overview = {
  /** Those of the program first, then by title. */
  packs: readonly PackOverview[];
  /** The latest, newest first, at most five. */
  attempts: readonly AttemptSummary[];
  /** The latest that is not finished. */
  open: AttemptSummary | undefined;
  timeZone: string;
};

const lastShown = 5;

/**
 * What home shows, in one reading: every pack with what is due and how well it is held, the last attempts, the open one. Nothing of it
 * tells how an open test is going.
 */
export async function findOverview(db: Database, userId: string | undefined, now: Date): Promise<Overview> {
  const [packs, known, attempts, open] = await Promise.all([
    listPackSizes(db, userId),
    userId === undefined ? undefined : listStandings(db, userId, undefined, now),
    userId === undefined ? [] : listAttemptRows(db, userId, { limit: lastShown }),
    userId === undefined ? [] : listAttemptRows(db, userId, { limit: 1, isFinished: false }),
  ]);
  const due = known ? await countDueByPack(db, packs, known, now.getTime()) : new Map<string, number>();
  return {
    packs: packs.map((pack) => ({ ...pack, due: due.get(pack.id) ?? 0, levels: countLevels(pack, known?.standings ?? []) })),
    attempts: attempts.map(toSummary),
    open: open[0] && toSummary(open[0]),
    timeZone: known?.settings.memory.timeZone ?? 'UTC',
  };
}

/** How many of a pack's facts stand on each level: those that are not among `standings` are new. */
export function countLevels(
  { id, facts }: { id: string; facts: number },
  standings: readonly { packId: string; level: MasteryLevel }[],
): PackOverview['levels'] {
  const counts: Record<MasteryLevel, number> = { new: 0, learning: 0, known: 0, mastered: 0 };
  for (const { packId, level } of standings) if (packId === id) counts[level] += 1;
  return { ...counts, new: Math.max(0, facts - counts.learning - counts.known - counts.mastered) };
}

/** Of packs of which anything is known. By its version a pack is at hand, but for the first time in a process. */
async function countDueByPack(
  db: Database,
  packs: readonly { id: string; version: string }[],
  known: Standings,
  at: number,
): Promise<Map<string, number>> {
  const met = new Set(known.standings.map(({ packId }) => packId));
  const found = await Promise.all(packs.filter(({ id }) => met.has(id)).map(({ id, version }) => findPack(db, id, version)));
  return new Map(
    found.flatMap((pack) =>
      pack ? [[pack.id, dueOf(agendaOf(pack, known.standings, known, at), at, known.settings.memory).length] as const] : [],
    ),
  );
}
