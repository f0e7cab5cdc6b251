import { sql } from 'drizzle-orm';
import { type Database, statement, type WriteQuery } from '../client';
import { isAuthor, isOwner } from './drafts';

const mostEditors = 50;
export const mostInvites = 20;

/** Only the owner's; those that ran out go. */
export const insertInvite = (draftId: string, userId: string, tokenHash: string, now: Date, expiresAt: Date): WriteQuery[] => [
  statement(sql`delete from draft_invites where expires_at <= ${now.getTime()}`),
  statement(sql`insert into draft_invites (token_hash, draft_id, created_at, expires_at)
    select ${tokenHash}, ${draftId}, ${now.getTime()}, ${expiresAt.getTime()} where ${isOwner(draftId, userId)}
      and (select count(*) from draft_invites where draft_id = ${draftId}) < ${mostInvites}`),
];

/** Only by the owner: no link that is out makes an editor any more. */
export const deleteInvites = (draftId: string, userId: string): WriteQuery =>
  statement(sql`delete from draft_invites where draft_id = ${draftId} and ${isOwner(draftId, userId)}`);

export const selectIsOwner = (draftId: string, userId: string): WriteQuery =>
  statement(sql`select 1 where ${isOwner(draftId, userId)}`);

const openInvite = (tokenHash: string, now: Date) =>
  sql`draft_invites i where i.token_hash = ${tokenHash} and i.expires_at > ${now.getTime()}`;

export const findInvite = async (db: Database, tokenHash: string, now: Date) =>
  (
    await db.all<{ draftId: string; title: string }>(sql`select d.id as draftId, d.title as title
      from drafts d where d.id = (select i.draft_id from ${openInvite(tokenHash, now)})`)
  )[0];

/** Makes a registered account an editor and uses the invitation up, both or neither. */
export const takeInvite = (tokenHash: string, userId: string, now: Date): WriteQuery[] => [
  statement(sql`insert into draft_editors (draft_id, user_id, created_at)
    select d.id, u.id, ${now.getTime()} from drafts d join users u on u.id = ${userId} and u.status = 'registered'
    where d.id = (select i.draft_id from ${openInvite(tokenHash, now)}) and d.owner_user_id <> u.id
      and (select count(*) from draft_editors e where e.draft_id = d.id) < ${mostEditors}
    on conflict do nothing`),
  statement(sql`delete from draft_invites where token_hash = ${tokenHash} and exists (select 1 from draft_editors e
    where e.draft_id = draft_invites.draft_id and e.user_id = ${userId})`),
];

export type AuthorRow = { userId: string; name: string | null; email: string | null; isOwner: 0 | 1 };

/** The owner first, then the editors in the order they came. */
export const listAuthors = (db: Database, draftId: string, userId: string) =>
  db.all<AuthorRow>(sql`select u.id as userId, u.name as name, u.email as email, a.isOwner as isOwner from (
      select owner_user_id as user_id, 1 as isOwner, 0 as at from drafts where id = ${draftId}
      union all select user_id, 0, created_at from draft_editors where draft_id = ${draftId}) a
    join users u on u.id = a.user_id where ${isAuthor(draftId, userId)} order by a.isOwner desc, a.at, u.id`);

/** By the owner, or by the editor themselves. */
export const deleteEditor = (draftId: string, userId: string, editorId: string): WriteQuery =>
  statement(sql`delete from draft_editors where draft_id = ${draftId} and user_id = ${editorId}
    and (user_id = ${userId} or ${isOwner(draftId, userId)})`);
