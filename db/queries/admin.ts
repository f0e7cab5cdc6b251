import { and, asc, desc, eq, isNull, ne, or, sql } from 'drizzle-orm';
import { type Database, statement, type WriteQuery } from '../client';
import { packs } from '../schema/packs';
import { users } from '../schema/users';

export type Group = 'registered' | 'guest';

// Columns of the outer row are named in full: without its table an inner one of the same name would be meant.

/** Of a user: what the administrators may know, and nothing that the user answered. */
const shown = {
  id: users.id,
  status: users.status,
  email: users.email,
  name: users.name,
  isAdmin: users.isAdmin,
  createdAt: users.createdAt,
  lastSeenAt: sql<number | null>`(select max(coalesce(s.last_used_at, s.created_at)) from sessions s where s.user_id = users.id)`,
};

export const countUsers = async (db: Database): Promise<Record<Group, number>> => {
  const rows = await db.select({ status: users.status, count: sql<number>`count(*)` }).from(users).groupBy(users.status);
  const of = (group: Group) => rows.find(({ status }) => status === group)?.count ?? 0;
  return { registered: of('registered'), guest: of('guest') };
};

/** The newest first. */
export const listUsers = (db: Database, group: Group, limit: number, offset: number) =>
  db
    .select(shown)
    .from(users)
    .where(eq(users.status, group))
    .orderBy(desc(users.createdAt), asc(users.id))
    .limit(limit)
    .offset(offset);

export const findListedUser = async (db: Database, userId: string) =>
  (
    await db
      .select(shown)
      .from(users)
      .where(and(eq(users.id, userId), sql`${users.status} <> 'merged'`))
  )[0];

/**
 * Makes a user an administrator who is to be one without being asked: with `emails`, whoever has proved to read mail at one of them;
 * without, whoever registered first, as long as there is none. To be put behind what registers or signs in.
 */
export const appoint = (userId: string, emails: readonly string[]): WriteQuery =>
  statement(
    emails.length > 0
      ? sql`update users set is_admin = 1 where id = ${userId} and status = 'registered' and is_admin = 0
          and email_verified_at is not null and email in (select value from json_each(${JSON.stringify(emails)}))`
      : sql`update users set is_admin = 1 where id = ${userId}
          and id = (select u.id from users u where u.status = 'registered' order by u.registered_at, u.id limit 1)
          and not exists (select 1 from users a where a.is_admin = 1)`,
  );

/** Whether nobody would be left to administer the other accounts. */
export const isLastAdministrator = (userId: string) =>
  sql`(exists (select 1 from users me where me.id = ${userId} and me.is_admin = 1)
    and not exists (select 1 from users other where other.is_admin = 1 and other.id <> ${userId})
    and exists (select 1 from users other where other.status = 'registered' and other.id <> ${userId}))`;

/** Of an account; a guest has no way in that an administrator needs. */
export const grantAdministration = (userId: string): WriteQuery =>
  statement(sql`update users set is_admin = 1 where id = ${userId} and status = 'registered'`);

/** Unless nobody else would be left to grant it again. */
export const withdrawAdministration = (userId: string): WriteQuery =>
  statement(sql`update users set is_admin = 0 where id = ${userId}
    and exists (select 1 from users u where u.is_admin = 1 and u.id <> ${userId})`);

/** Without those that their owners keep to themselves. */
export const listPacksWithOwner = (db: Database) =>
  db
    .select({
      id: packs.id,
      title: packs.title,
      version: packs.version,
      updatedAt: packs.updatedAt,
      facts: sql<number>`(select count(*) from facts f where f.pack_id = packs.id and f.version = packs.version)`,
      ownerId: packs.ownerUserId,
      owner: sql<string | null>`(select coalesce(u.name, u.email, u.id) from users u where u.id = packs.owner_user_id)`,
    })
    .from(packs)
    .where(or(ne(packs.visibility, 'private'), isNull(packs.ownerUserId)))
    .orderBy(asc(packs.title), asc(packs.id));

/** How large the database is, as it says itself, and who says so; a server may not tell. */
export const measureDatabase = async (db: Database): Promise<{ bytes: number | undefined; version: string }> => {
  const [row] = await db.all<{ version: string }>(sql`select sqlite_version() as version`);
  const size = await db
    .all<{ bytes: number }>(
      sql`select (select page_count from pragma_page_count) * (select page_size from pragma_page_size) as bytes`,
    )
    .catch(() => []);
  return { bytes: size[0]?.bytes, version: row?.version ?? '' };
};

/** Whether the pages of the file hang together; undefined where a server does not tell. */
export const quickCheck = async (db: Database): Promise<boolean | undefined> => {
  const rows = await db
    .all<{ result: string }>(sql`select quick_check as result from pragma_quick_check(1)`)
    .catch(() => undefined);
  return rows?.every(({ result }) => result === 'ok');
};

/** Memories of all learners that wait to be replayed. */
export const countWaitingMemories = async (db: Database): Promise<number> =>
  (
    await db.all<{ count: number }>(sql`select count(*) as count from memories m
      left join learner_settings s on s.user_id = m.user_id where m.settings_revision < coalesce(s.revision, 0)`)
  )[0]?.count ?? 0;
