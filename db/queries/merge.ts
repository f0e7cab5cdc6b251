import { sql } from 'drizzle-orm';
import { statement, type WriteQuery } from '../client';
import { isStillGuest } from './users';

// What a merge moves and no query file of its own does.

export const moveReports = (guestId: string, accountId: string): WriteQuery =>
  statement(sql`update problem_reports set user_id = ${accountId} where user_id = ${guestId} and ${isStillGuest(guestId)}`);

export const movePacks = (guestId: string, accountId: string): WriteQuery =>
  statement(sql`update packs set owner_user_id = ${accountId} where owner_user_id = ${guestId} and ${isStillGuest(guestId)}`);

export const moveDrafts = (guestId: string, accountId: string): WriteQuery =>
  statement(sql`update drafts set owner_user_id = ${accountId} where owner_user_id = ${guestId} and ${isStillGuest(guestId)}`);

/** What both edit is edited once. */
export const moveDraftEditors = (guestId: string, accountId: string): WriteQuery[] => [
  statement(sql`insert into draft_editors (draft_id, user_id, created_at)
    select draft_id, ${accountId}, created_at from draft_editors where user_id = ${guestId} and ${isStillGuest(guestId)}
    on conflict do nothing`),
  statement(sql`delete from draft_editors where user_id = ${guestId} and ${isStillGuest(guestId)}`),
];

/** Of what both came to by a link, the link that opens it now is kept. */
export const movePackLinks = (guestId: string, accountId: string): WriteQuery[] => [
  statement(sql`insert into pack_links (user_id, pack_id, token, created_at)
    select ${accountId}, pack_id, token, created_at from pack_links where user_id = ${guestId} and ${isStillGuest(guestId)}
    on conflict do update set token = excluded.token
      where excluded.token = (select p.link_token from packs p where p.id = excluded.pack_id)`),
  statement(sql`delete from pack_links where user_id = ${guestId} and ${isStillGuest(guestId)}`),
];

/** One row with `attempts`, `answers` and `reviews` (of cards: those of quizzes are answers), all 0 unless they are a guest still. */
export const selectGuestCounts = (guestId: string): WriteQuery =>
  statement(sql`select
    (select count(*) from attempts where user_id = ${guestId}) * ${isStillGuest(guestId)} as attempts,
    (select count(*) from responses r join attempts a on a.id = r.attempt_id where a.user_id = ${guestId})
      * ${isStillGuest(guestId)} as answers,
    (select count(*) from reviews where user_id = ${guestId} and source = 'card') * ${isStillGuest(guestId)} as reviews`);
