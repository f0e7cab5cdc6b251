import type { Database } from '@/db/client';
import { type AttemptFilter, type AttemptRow, countAttempts, listAttempts as listAttemptRows } from '@/db/queries/attempts';
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

export const toSummary = (row: AttemptRow): AttemptSummary => ({
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
});

/** The learner's attempts that match, newest first, at most `limit` (200 unless told). */
export async function listAttempts(
  db: Database,
  userId: string,
  { limit = 200, ...filter }: AttemptFilter & { limit?: number } = {},
): Promise<AttemptSummary[]> {
  return (await listAttemptRows(db, userId, { ...filter, limit })).map(toSummary);
}

export const attemptsPerPage = 50;

/** One page of them, from page 1 on, with how many match in all. One reading. */
export async function listAttemptPage(
  db: Database,
  userId: string,
  filter: AttemptFilter,
  page: number,
): Promise<{ attempts: AttemptSummary[]; total: number }> {
  const [rows, total] = await Promise.all([
    listAttemptRows(db, userId, { ...filter, limit: attemptsPerPage, offset: (page - 1) * attemptsPerPage }),
    countAttempts(db, userId, filter),
  ]);
  return { attempts: rows.map(toSummary), total };
}
