import { type Database, writeBatch } from '@/db/client';
import { deleteDraftOrArchive } from '@/db/queries/pack-sharing';
import { err, ok, type Result } from '@/quizzes/result';

/**
 * Deletes a text for good, with its versions and what its owner did in them. Where anyone else has learned from it, it is archived
 * instead, and their answers stay. Only for the owner.
 */
export async function deleteDraft(
  db: Database,
  userId: string,
  draftId: string,
  now: Date,
): Promise<Result<'deleted' | 'archived', { type: 'not-found' }>> {
  const results = await writeBatch(db, deleteDraftOrArchive(draftId, userId, now));
  if (results[0]?.rowsAffected) return ok('archived');
  return results.at(-1)?.rowsAffected ? ok('deleted') : err({ type: 'not-found' });
}
