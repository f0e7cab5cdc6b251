import type { Database } from '@/db/client';
import { listDraftRows } from '@/db/queries/drafts';
import type { DraftSummary } from './draft';

/** What someone prepares, alone or with others, the last changed first. */
export async function listDrafts(db: Database, userId: string): Promise<DraftSummary[]> {
  return (await listDraftRows(db, userId)).map(({ ownerUserId, published, ...row }) => ({
    ...row,
    isOwner: ownerUserId === userId,
    ...(published ? { published } : {}),
  }));
}
