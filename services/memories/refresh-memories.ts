import { type Database, readBatch, type WriteQuery, writeBatch } from '@/db/client';
import {
  dropEmptyMemory,
  listUsersWaiting,
  listWaiting,
  replaceMemory,
  rowToMemory,
  selectMemory,
  storeMemory,
} from '@/db/queries/memories';
import { type FactLog, type MemoryKey, rowsToLog, selectLog, selectLogs } from '@/db/queries/reviews';
import { rowToSettings, selectSettings } from '@/db/queries/settings';
import type { Memory } from '@/memory/memory';
import { replay } from '@/memory/replay';
import type { Review } from '@/memory/review';
import type { MemorySettings } from '@/memory/settings';
import { settingsOf } from '../settings/find-settings';
import { breathe } from './stream-logs';

type Replaying = { memory: MemorySettings; revision: number };

/** The memory after one more review of a log, and the statements that store it behind the one that appends the review. */
export function memoryAfter(
  key: MemoryKey,
  log: FactLog,
  review: Review,
  settings: Replaying,
): { memory: Memory; queries: WriteQuery[] } {
  const memory = replay([...log.reviews, review], settings.memory);
  const from = { ...sizeOf(log, settings), reviewCount: log.reviews.length + 1, last: review };
  return { memory, queries: storeMemory(key, memory, from) };
}

const sizeOf = ({ reviews, overrideCount }: FactLog, { revision }: Replaying) => ({
  reviewCount: reviews.length,
  overrideCount,
  revision,
});

const tries = 8;

/**
 * Replays one fact's log and stores the memory, unless the log grew meanwhile: then it reads again. Returns the memory. Should others
 * append faster than it reads, the row says that it waits to be replayed, and what is returned is that of the last reading.
 */
export async function refreshMemory(db: Database, key: MemoryKey): Promise<Memory> {
  let memory: Memory = { type: 'new' };
  for (let attempt = 0; attempt < tries; attempt++) {
    const [log = [], settings = []] = await readBatch(db, [selectLog(key), selectSettings(key.userId)]);
    if (log.length === 0) return { type: 'new' };
    const facts = rowsToLog(log);
    const replaying = settingsOf(rowToSettings(settings[0]));
    memory = replay(facts.reviews, replaying.memory);
    const results = await writeBatch(db, [...storeMemory(key, memory, sizeOf(facts, replaying)), selectMemory(key)]);
    const row = results.at(-1)?.rows[0];
    if (row && rowToMemory(row as unknown as Record<string, unknown>).isCurrent) return memory;
  }
  return memory;
}

const chunk = 50;

/**
 * Replays all memories of a learner that wait for it: after a change of settings, after a merge, or when a process died between
 * a review and its replay. In pieces, so that others' requests are served in between. Returns how many it stored.
 */
export async function refreshWaiting(db: Database, userId: string): Promise<number> {
  let count = 0;
  for (;;) {
    await breathe();
    const waiting = await listWaiting(db, userId, chunk);
    if (waiting.length === 0) return count;
    const packIds = [...new Set(waiting.map(({ packId }) => packId))];
    const factIds = (id: string) => waiting.filter(({ packId }) => packId === id).map(({ factId }) => factId);
    const [settingsRows = [], ...logs] = await readBatch(db, [
      selectSettings(userId),
      ...packIds.map((packId) => selectLogs(userId, packId, factIds(packId))),
    ]);
    const settings = settingsOf(rowToSettings(settingsRows[0]));
    const byPack = new Map(packIds.map((packId, index) => [packId, byFact(logs[index] ?? [])]));
    const results = await writeBatch(
      db,
      waiting.map(({ packId, factId }) => {
        const key = { userId, packId, factId };
        const rows = byPack.get(packId)?.get(factId) ?? [];
        if (rows.length === 0) return dropEmptyMemory(key);
        const log = rowsToLog(rows);
        return replaceMemory(key, replay(log.reviews, settings.memory), sizeOf(log, settings));
      }),
    );
    const changed = results.reduce((sum, result) => sum + result.rowsAffected, 0);
    if (changed === 0) return count;
    count += waiting.length;
  }
}

/** What `read` finds, and once more if what it found waited to be replayed: so that no page shows what is known to be out of date. */
export async function readReplayed<Found>(
  db: Database,
  userId: string,
  read: () => Promise<Found>,
  isWaiting: (found: Found) => boolean,
): Promise<Found> {
  const found = await read();
  return isWaiting(found) && (await refreshWaiting(db, userId)) > 0 ? read() : found;
}

/** Rows of several facts' logs, apart. */
export function byFact(rows: readonly Record<string, unknown>[]): ReadonlyMap<string, Record<string, unknown>[]> {
  const groups = new Map<string, Record<string, unknown>[]>();
  for (const row of rows) {
    const factId = String(row.factId);
    const group = groups.get(factId);
    if (group) group.push(row);
    else groups.set(factId, [row]);
  }
  return groups;
}

/** `refreshWaiting` for every learner: what the start does, so that a new version of the program finds its caches as it needs them. */
export async function refreshAllWaiting(db: Database): Promise<void> {
  for (const userId of await listUsersWaiting(db)) await refreshWaiting(db, userId);
}
