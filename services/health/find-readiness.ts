import { type Database, readBatch } from '@/db/client';
import { type DatabaseProblem, problemOf } from '@/db/problem';
import { newestMigrationMs, selectNewestMigration } from '@/db/queries/health';
import { databaseTroubles } from '../backups/database-troubles';

export type Readiness =
  | { status: 'ready' }
  /** Pages are shown, and nothing is stored. */
  | { status: 'degraded'; reason: DatabaseProblem | 'not-owner' }
  | { status: 'unavailable'; reason: DatabaseProblem | 'silent' | 'not-migrated' };

const longestMs = 1000;

/**
 * Whether the database answers within a second, has every migration that this program knows, and can be written to as far as the last
 * write could tell. A newer database is right too: another process was upgraded first. Never throws.
 */
export async function findReadiness(openDatabase: () => Promise<Database>, withinMs = longestMs): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<Readiness>((resolve) => {
    timer = setTimeout(() => resolve({ status: 'unavailable', reason: 'silent' }), withinMs);
  });
  try {
    return await Promise.race([ask(openDatabase), silence]);
  } finally {
    clearTimeout(timer);
  }
}

async function ask(openDatabase: () => Promise<Database>): Promise<Readiness> {
  try {
    const db = await openDatabase();
    const [[row] = []] = await readBatch(db, [selectNewestMigration()]);
    if (Number(row?.appliedMs ?? 0) < newestMigrationMs) return { status: 'unavailable', reason: 'not-migrated' };
    if (databaseTroubles().damaged) return { status: 'degraded', reason: 'corrupt' };
    if (databaseTroubles().owner) return { status: 'degraded', reason: 'not-owner' };
    const condition = db.condition();
    return condition.type === 'ok' ? { status: 'ready' } : { status: 'degraded', reason: condition.problem };
  } catch (error) {
    // A file that someone else made has no table of migrations.
    return { status: 'unavailable', reason: problemOf(error) ?? 'not-migrated' };
  }
}
