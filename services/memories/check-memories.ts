import { isDeepStrictEqual } from 'node:util';
import type { Database } from '@/db/client';
import { listMemoriesBetween } from '@/db/queries/memories';
import { rowsToLog } from '@/db/queries/reviews';
import { findSettingsRow } from '@/db/queries/settings';
import { listUserIds } from '@/db/queries/users';
import type { Memory } from '@/memory/memory';
import { replay } from '@/memory/replay';
import { settingsOf } from '../settings/find-settings';
import { streamLogs } from './stream-logs';

export type MemoryViolation = { userId: string; packId: string; factId: string; stored: Memory | undefined; replayed: Memory };
export type MemoryCheck = {
  /** Memories compared with their replayed log. */
  compared: number;
  /** Memories that say of themselves that they wait to be replayed; the next start or session does it. */
  waiting: number;
  /** Memories that are not what their log makes, and the first hundred of them. */
  broken: number;
  violations: MemoryViolation[];
};

const mostKept = 100;

const keyOf = (packId: unknown, factId: unknown) => JSON.stringify([packId, factId]);

/** Replays every log of every learner and compares it with the stored memory; streamed, so that the log may be of any length. */
export async function checkMemories(db: Database): Promise<MemoryCheck> {
  const check: MemoryCheck = { compared: 0, waiting: 0, broken: 0, violations: [] };
  for await (const userId of listUserIds(db)) {
    const settings = settingsOf(await findSettingsRow(db, userId));
    for await (const logs of streamLogs(db, userId)) {
      const [first, last] = [logs[0]?.[0], logs.at(-1)?.[0]];
      const ends = [first, last].map((row): [string, string] => [String(row?.packId), String(row?.factId)]);
      const rows = await listMemoriesBetween(db, userId, ends[0] ?? ['', ''], ends[1] ?? ['', '']);
      const stored = new Map(rows.map((row) => [keyOf(row.packId, row.factId), row]));
      for (const log of logs) {
        const packId = String(log[0]?.packId);
        const factId = String(log[0]?.factId);
        const row = stored.get(keyOf(packId, factId));
        if (row && !row.isCurrent) {
          check.waiting += 1;
          continue;
        }
        check.compared += 1;
        const { reviews, overrideCount } = rowsToLog(log);
        const replayed = replay(reviews, settings.memory);
        const isSame =
          row?.reviewCount === reviews.length && row.overrideCount === overrideCount && isDeepStrictEqual(row.memory, replayed);
        if (isSame) continue;
        check.broken += 1;
        if (check.violations.length < mostKept) check.violations.push({ userId, packId, factId, stored: row?.memory, replayed });
      }
    }
  }
  return check;
}
