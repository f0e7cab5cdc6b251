import type { Database } from '@/db/client';
import { listAttempts as listAttemptRows } from '@/db/queries/attempts';
import { type AttemptMode, type Blueprint, blueprintSchema } from '@/quizzes/generation/blueprint';

export type AttemptSummary = {
  id: string;
  packId: string;
  mode: AttemptMode;
  seed: number;
  blueprint: Blueprint;
  startedAt: Date;
  finishedAt: Date | undefined;
  itemCount: number;
  answered: number;
  /** Points, at most one per item. Undefined while an assessed attempt is open: its score is not told before it is handed in. */
  earned: number | undefined;
};

/** The learner's attempts, newest first, at most 200. */
export async function listAttempts(db: Database, userId: string): Promise<AttemptSummary[]> {
  const rows = await listAttemptRows(db, userId);
  return rows.map((row) => ({
    id: row.id,
    packId: row.packId,
    mode: row.mode,
    seed: row.seed,
    blueprint: blueprintSchema.parse(row.blueprint),
    startedAt: row.startedAt,
    finishedAt: row.finishedAt ?? undefined,
    itemCount: row.itemCount,
    answered: row.answered,
    earned: row.mode === 'assessed' && !row.finishedAt ? undefined : row.earned,
  }));
}
