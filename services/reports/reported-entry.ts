import type { Database } from '@/db/client';
import { findReport } from '@/db/queries/reports';
import type { DraftEntry } from '../drafts/draft';
import { findDraft } from '../drafts/find-draft';
import { type Report, rowToReport } from './list-reports';

/**
 * A report, with the entry of the pack's draft that the reported fact was made from; without one where the pack has no draft of this
 * person's or the draft no longer has the fact. `undefined`: no such report, or not this person's to look after.
 */
export async function findReportedEntry(
  db: Database,
  authorId: string,
  packId: string,
  reportId: string,
): Promise<{ report: Report; entry: DraftEntry | undefined } | undefined> {
  const [row, draft] = await Promise.all([findReport(db, authorId, packId, reportId), findDraft(db, authorId, packId)]);
  return row && { report: rowToReport(row), entry: draft?.entries.find(({ fact }) => fact.factId === row.factId) };
}
