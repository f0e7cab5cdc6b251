import { randomBytes } from 'node:crypto';
import { type Database, writeBatch } from '@/db/client';
import { storeArchived, storeLinkToken, storeVisibility } from '@/db/queries/pack-sharing';
import { err, ok, type Result } from '@/quizzes/result';
import type { Visibility } from './draft';

type Shared = Result<undefined, { type: 'not-found' }>;

const newToken = (): string => randomBytes(24).toString('base64url');

const outcome = (count: number | undefined): Shared => (count ? ok(undefined) : err({ type: 'not-found' }));

/** Who may learn from a published text. A link is made where there is none yet, and is the same one when it is shared so again. */
export async function setVisibility(
  db: Database,
  userId: string,
  draftId: string,
  visibility: Visibility,
  now: Date,
): Promise<Shared> {
  const [result] = await writeBatch(db, [storeVisibility(draftId, userId, visibility, newToken(), now)]);
  return outcome(result?.rowsAffected);
}

/** Makes the link anew: the old one opens nothing from then on. What was begun by it stays with whoever began it. */
export async function renewLink(db: Database, userId: string, draftId: string, now: Date): Promise<Shared> {
  const [result] = await writeBatch(db, [storeLinkToken(draftId, userId, newToken(), now)]);
  return outcome(result?.rowsAffected);
}

/** Archived, a text is listed to nobody but its authors and nothing new is begun in it; what was begun goes on. */
export async function setArchived(
  db: Database,
  userId: string,
  draftId: string,
  isArchived: boolean,
  now: Date,
): Promise<Shared> {
  const [result] = await writeBatch(db, [storeArchived(draftId, userId, isArchived ? now : null, now)]);
  return outcome(result?.rowsAffected);
}
