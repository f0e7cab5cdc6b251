import type { Database } from '@/db/client';
import { countWaitingMemories, measureDatabase, quickCheck } from '@/db/queries/admin';
import { countErrors } from '@/db/queries/error-log';

export type Health = {
  /** Undefined where a server does not tell. */
  bytes: number | undefined;
  /** SQLite's, as the database says it. */
  sqlite: string;
  /** Whether `quick_check` finds the file whole; undefined where a server does not tell. */
  isWhole: boolean | undefined;
  /** Memories that the next start or session replays. */
  waiting: number;
  errors: number;
};

/** How the database is, or `undefined` where it does not answer. The check reads the file once: 135 ms per 100 MB. */
export async function findHealth(db: Database): Promise<Health | undefined> {
  try {
    const [{ bytes, version }, isWhole, waiting, errors] = await Promise.all([
      measureDatabase(db),
      quickCheck(db),
      countWaitingMemories(db),
      countErrors(db),
    ]);
    return { bytes, sqlite: version, isWhole, waiting, errors };
  } catch {
    return undefined;
  }
}
