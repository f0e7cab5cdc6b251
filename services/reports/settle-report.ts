import { type Database, writeBatch } from '@/db/client';
import { settleReport as settleReportRow } from '@/db/queries/reports';
import { isSameValue } from '@/quizzes/facts/integrity/date-rules';
import { err, ok, type Result } from '@/quizzes/result';
import { findPack } from '../packs/find-pack';
import { findReportedEntry } from './reported-entry';

export type SettleInput = { authorId: string; packId: string; reportId: string; isResolved: boolean };

/**
 * Resolves a report or opens it again. Resolved it says by whom, and whether the fact's value was corrected since it was published or
 * the report is just answered. "not-found": no such report, or the pack is not this person's to look after.
 */
export async function settleReport(
  db: Database,
  { authorId, packId, reportId, isResolved }: SettleInput,
  now: Date,
): Promise<Result<'settled', { type: 'not-found' }>> {
  const settled = isResolved
    ? {
        at: now,
        resolution: (await isCorrected(db, authorId, packId, reportId)) ? ('corrected' as const) : ('answered' as const),
      }
    : null;
  const [result] = await writeBatch(db, [settleReportRow(authorId, packId, reportId, settled)]);
  return result?.rowsAffected ? ok('settled') : err({ type: 'not-found' });
}

async function isCorrected(db: Database, authorId: string, packId: string, reportId: string): Promise<boolean> {
  const [found, pack] = await Promise.all([findReportedEntry(db, authorId, packId, reportId), findPack(db, packId)]);
  const fact = pack?.facts.find(({ id }) => id === found?.report.factId);
  return Boolean(found?.entry && fact && !isSameValue(found.entry.fact.object, fact.object));
}
