import { type SQL, sql } from 'drizzle-orm';
import { type Database, statement, type WriteQuery } from '../client';
import type { packs } from '../schema/packs';

/** Who asks, and what of links they have opened: by pack what the link holds. */
export type Reader = { id: string | undefined; packKeys?: Readonly<Record<string, string>> | undefined };

/** What someone's link to a pack holds, if their browser has opened one. */
export const keyOf = (packId: string, packKeys: Reader['packKeys']): string | undefined =>
  packKeys && Object.hasOwn(packKeys, packId) ? packKeys[packId] : undefined;

type UserId = string | undefined | SQL;

/** Of `packs p`: those that someone owns or edits. */
export const isAuthoredBy = (userId: UserId): SQL => sql`(p.owner_user_id = ${userId ?? null}
  or exists (select 1 from draft_editors e where e.draft_id = p.id and e.user_id = ${userId ?? null}))`;

/** Of `packs p`: those that are shared by a link that someone came by once, while it is the same one. */
const isLinked = (userId: UserId): SQL => sql`(p.visibility = 'link' and exists (
  select 1 from pack_links l where l.user_id = ${userId ?? null} and l.pack_id = p.id and l.token = p.link_token))`;

/** Notes by which link someone came, if it is one that opens the pack. */
export const insertPackLink = (userId: string, packId: string, key: string, now: Date): WriteQuery =>
  statement(sql`insert into pack_links (user_id, pack_id, token, created_at)
    select u.id, p.id, p.link_token, ${now.getTime()} from packs p join users u on u.id = ${userId} and u.status <> 'merged'
    where p.id = ${packId} and p.visibility = 'link' and p.link_token = ${key}
    on conflict do update set token = excluded.token`);

const begun = (userId: UserId): SQL => sql`(
  exists (select 1 from attempts a where a.user_id = ${userId ?? null} and a.pack_id = p.id)
  or exists (select 1 from memories m where m.user_id = ${userId ?? null} and m.pack_id = p.id))`;

/** Whose a session is, for a page that asks in one round trip who it is and what they may see. */
export const userOfSession = (sessionId: string): SQL =>
  sql`(select s.user_id from sessions s where s.id = ${sessionId} and s.ended_at is null)`;

const admin = (userId: string | undefined): SQL =>
  sql`exists (select 1 from users u where u.id = ${userId ?? null} and u.status = 'registered' and u.is_admin)`;

/** Of `packs p`: what is public, what they author, what they have the link of; an administrator whatever is shared at all. */
export const isReadable = (packId: string, { id, packKeys }: Reader): SQL => sql`(p.visibility = 'public' or ${isAuthoredBy(id)}
  or ${isLinked(id)} or (p.visibility = 'link' and (p.link_token = ${keyOf(packId, packKeys) ?? null} or ${admin(id)})))`;

/** One row if someone may learn from a pack. */
export const selectMayRead = (packId: string, reader: Reader): WriteQuery =>
  statement(sql`select 1 from packs p where p.id = ${packId} and ${isReadable(packId, reader)}`);

/** One row if someone may begin something new in a pack. */
export const selectMayBegin = (packId: string, reader: Reader): WriteQuery =>
  statement(sql`select 1 from packs p where p.id = ${packId} and p.archived_at is null and ${isReadable(packId, reader)}`);

/** One row if someone may make a text of their own of a pack: what is shared by a link was shown, not given away. */
export const selectMayCopy = (packId: string, userId: string): WriteQuery =>
  statement(sql`select 1 from packs p where p.id = ${packId} and (p.visibility = 'public' or ${isAuthoredBy(userId)})`);

/**
 * Of `packs p`: what someone finds by themselves: what is public, their own, and what they came to by a link that is still good. Of
 * what is archived only what they began.
 */
export const isListed = (userId: UserId): SQL =>
  sql`(${isAuthoredBy(userId)}
    or ((p.visibility = 'public' or ${isLinked(userId)}) and (p.archived_at is null or ${begun(userId)})))`;

/** The title that a pack had when someone last began a quiz of it. */
const titleWhenBegun = (userId: UserId): SQL => sql`(select v.frame ->> '$.title' from attempts a
  join pack_versions v on v.pack_id = a.pack_id and v.version = a.pack_version
  where a.user_id = ${userId ?? null} and a.pack_id = p.id order by a.started_at desc limit 1)`;

/** Those that are listed, by title; `isWithdrawnNamed`: also those taken back of which someone began a quiz, as they were then. */
export const listListedPacks = (db: Database, userId: UserId, isWithdrawnNamed: boolean) =>
  db.all<{ id: string; title: string; summary: string }>(
    isWithdrawnNamed
      ? sql`select id, title, iif(isListed, summary, '') as summary from (
          select p.id, p.summary, l.isListed, iif(l.isListed, p.title, ${titleWhenBegun(userId)}) as title
          from packs p join (select p.id, ${isListed(userId)} as isListed from packs p) l on l.id = p.id)
        where title is not null order by title, id`
      : sql`select p.id, p.title, p.summary from packs p where ${isListed(userId)} order by p.title, p.id`,
  );

export type PackAccess = Pick<typeof packs.$inferSelect, 'ownerUserId' | 'visibility' | 'linkToken'> & {
  isArchived: boolean;
  editorIds: readonly string[];
  /** What the link held that whoever asks came by once. */
  heldToken?: string | null;
};

/** What decides who may do what with a pack; `userId` says whose link it tells of. */
export async function findPackAccess(db: Database, packId: string, userId?: UserId): Promise<PackAccess | undefined> {
  const [row] = await db.all<{
    ownerUserId: string | null;
    visibility: PackAccess['visibility'];
    linkToken: string | null;
    archivedAt: number | null;
    editorIds: string;
    heldToken: string | null;
  }>(
    sql`select p.owner_user_id as ownerUserId, p.visibility as visibility, p.link_token as linkToken, p.archived_at as archivedAt,
        (select json_group_array(e.user_id) from draft_editors e where e.draft_id = p.id) as editorIds,
        (select l.token from pack_links l where l.pack_id = p.id and l.user_id = ${userId ?? null}) as heldToken
      from packs p where p.id = ${packId}`,
  );
  if (!row) return undefined;
  const { archivedAt, editorIds, ...access } = row;
  return { ...access, isArchived: archivedAt !== null, editorIds: JSON.parse(editorIds) as string[] };
}
