import { type Database, writeBatch } from '@/db/client';
import { settleReport as settleReportRow } from '@/db/queries/reports';
import { err, ok, type Result } from '@/quizzes/result';

export type SettleInput = { authorId: string; packId: string; reportId: string; isResolved: boolean };

/** Resolves a report or opens it again. "not-found": no such report, or the pack is not this person's to look after. */
export async function settleReport(
  db: Database,
  { authorId, packId, reportId, isResolved }: SettleInput,
  now: Date,
): Promise<Result<'settled', { type: 'not-found' }>> {
  const [result] = await writeBatch(db, [settleReportRow(authorId, packId, reportId, isResolved ? now : null)]);
  return result?.rowsAffected ? ok('settled') : err({ type: 'not-found' });
}
