import type { Database } from '@/db/client';
import { type EntryRow, findDraftRow, listEntryRows } from '@/db/queries/drafts';
import { takeSteps } from '../proposals/take-steps';
import { type Draft, type DraftEntry, rowToDraftEntry, rowToFrame } from './draft';

function* readInSteps(rows: readonly EntryRow[]): Generator<undefined, DraftEntry[]> {
  const entries: DraftEntry[] = [];
  for (const row of rows) {
    entries.push(rowToDraftEntry(row));
    if (entries.length % 100 === 0) yield;
  }
  return entries;
}

/** The draft as its owner or an editor sees it; `undefined` where there is none, or none of theirs. One round trip. */
export async function findDraft(db: Database, userId: string, draftId: string): Promise<Draft | undefined> {
  const [row, entries] = await Promise.all([findDraftRow(db, userId, draftId), listEntryRows(db, userId, draftId)]);
  if (!row) return undefined;
  return {
    id: row.draft.id,
    frame: rowToFrame(row.draft),
    revision: row.draft.revision,
    isOwner: row.draft.ownerUserId === userId,
    entries: await takeSteps(readInSteps(entries)),
    ...(row.published ? { published: row.published } : {}),
  };
}
