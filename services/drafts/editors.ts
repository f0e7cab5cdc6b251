import { createHash, randomBytes } from 'node:crypto';
import { type Database, writeBatch } from '@/db/client';
import {
  deleteEditor,
  deleteInvites,
  findInvite as findInviteRow,
  insertInvite,
  listAuthors as listAuthorRows,
  mostInvites,
  selectIsOwner,
  takeInvite,
} from '@/db/queries/draft-authors';
import { selectIsAuthor } from '@/db/queries/drafts';
import { err, ok, type Result } from '@/quizzes/result';

/** How long an invitation works. */
export const inviteDays = 7;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

type NotFound = { type: 'not-found' };

/** What a link carries that makes whoever opens it an editor, once, within a week. Only for the owner; at most twenty are open. */
export async function inviteEditor(
  db: Database,
  userId: string,
  draftId: string,
  now: Date,
): Promise<Result<{ token: string; expiresAt: Date }, NotFound | { type: 'too-many'; most: number }>> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + inviteDays * 86_400_000);
  const results = await writeBatch(db, [
    ...insertInvite(draftId, userId, hashOf(token), now, expiresAt),
    selectIsOwner(draftId, userId),
  ]);
  if (results.at(-2)?.rowsAffected) return ok({ token, expiresAt });
  return err(results.at(-1)?.rows.length ? { type: 'too-many', most: mostInvites } : { type: 'not-found' });
}

/** Takes every open invitation to a text back. Only for the owner. */
export async function withdrawInvites(db: Database, userId: string, draftId: string): Promise<Result<undefined, NotFound>> {
  const results = await writeBatch(db, [deleteInvites(draftId, userId), selectIsOwner(draftId, userId)]);
  return results.at(-1)?.rows.length ? ok(undefined) : err({ type: 'not-found' });
}

/** What an invitation is to, for the page that its link opens; it is not used up. */
export const findInvite = (db: Database, token: string, now: Date): Promise<{ draftId: string; title: string } | undefined> =>
  findInviteRow(db, hashOf(token), now);

/**
 * Makes a registered account an editor. Of two who take one invitation at once, one is. Whoever prepares the text already is told so
 * with `ok`, and `usedFor` says which it was to, should it be used up: by themselves, when they send it twice.
 */
export async function acceptInvite(
  db: Database,
  userId: string,
  token: string,
  now: Date,
  usedFor?: string,
): Promise<Result<{ draftId: string }, NotFound>> {
  const draftId = (await findInvite(db, token, now))?.draftId ?? usedFor;
  if (draftId === undefined) return err({ type: 'not-found' });
  const results = await writeBatch(db, [...takeInvite(hashOf(token), userId, now), selectIsAuthor(draftId, userId)]);
  return results.at(-1)?.rows.length ? ok({ draftId }) : err({ type: 'not-found' });
}

export type Author = { userId: string; name: string | undefined; email: string | undefined; isOwner: boolean };

/** Who prepares a text, the owner first, as its authors see it; none for anyone else. Addresses are shown to the owner alone. */
export async function listEditors(db: Database, userId: string, draftId: string): Promise<Author[]> {
  const rows = await listAuthorRows(db, draftId, userId);
  const isOwner = rows.some((row) => row.isOwner === 1 && row.userId === userId);
  return rows.map((row) => ({
    userId: row.userId,
    name: row.name ?? undefined,
    email: isOwner || row.userId === userId ? (row.email ?? undefined) : undefined,
    isOwner: row.isOwner === 1,
  }));
}

/** Takes an editor off: by the owner, or by oneself. */
export async function removeEditor(
  db: Database,
  userId: string,
  draftId: string,
  editorId: string,
): Promise<Result<undefined, NotFound>> {
  const [result] = await writeBatch(db, [deleteEditor(draftId, userId, editorId)]);
  return result?.rowsAffected ? ok(undefined) : err({ type: 'not-found' });
}
