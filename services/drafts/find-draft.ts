import type { Database } from '@/db/client';
import { findDraftRow, listEntryRows } from '@/db/queries/drafts';
import { type Draft, rowToDraftEntry, rowToFrame } from './draft';

/** The draft as its owner or an editor sees it; `undefined` where there is none, or none of theirs. One round trip. */
export async function findDraft(db: Database, userId: string, draftId: string): Promise<Draft | undefined> {
  const [row, entries] = await Promise.all([findDraftRow(db, userId, draftId), listEntryRows(db, userId, draftId)]);
  if (!row) return undefined;
  return {
    id: row.draft.id,
    frame: rowToFrame(row.draft),
    revision: row.draft.revision,
    isOwner: row.draft.ownerUserId === userId,
    entries: entries.map(rowToDraftEntry),
    ...(row.published ? { published: row.published } : {}),
  };
}
