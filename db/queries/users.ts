import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { type Database, statement, type WriteQuery } from '../client';
import { learnerSettings } from '../schema/settings';
import { sessions, users } from '../schema/users';
import { retiredHash } from './retired-ids';

export type UserRow = typeof users.$inferSelect;

export const findUser = async (db: Database, userId: string): Promise<UserRow | undefined> =>
  (await db.select().from(users).where(eq(users.id, userId)))[0];

export const findUserByEmail = async (db: Database, email: string): Promise<UserRow | undefined> =>
  (await db.select().from(users).where(eq(users.email, email)))[0];

/**
 * The user of a session that has not ended and is not older than a year, with their preferences as JSON and, comma-separated, the
 * guests who were merged into them; a merged or deleted user has none.
 */
export const findSessionUser = async (
  db: Database,
  sessionId: string,
  now: Date,
): Promise<{ user: UserRow; preferences: unknown; lastUsedAt: Date | null; formerIds: string | null } | undefined> =>
  (
    await db
      .select({
        user: users,
        preferences: learnerSettings.preferences,
        lastUsedAt: sessions.lastUsedAt,
        formerIds: sql<
          string | null
        >`(select group_concat(former.id) from users former where former.merged_into_user_id = ${users.id})`,
      })
      .from(sessions)
      .innerJoin(users, eq(users.id, sessions.userId))
      .leftJoin(learnerSettings, eq(learnerSettings.userId, users.id))
      .where(
        and(
          eq(sessions.id, sessionId),
          isNull(sessions.endedAt),
          gt(sessions.createdAt, new Date(now.getTime() - longestSessionMs)),
        ),
      )
  )[0];

/** A year, whatever a cookie says: its copy must not last for ever. */
const longestSessionMs = 365 * 24 * 3_600_000;

/** Every user's id, in pages. */
export async function* listUserIds(db: Database): AsyncGenerator<string> {
  let last = '';
  for (;;) {
    const rows = await db.select({ id: users.id }).from(users).where(gt(users.id, last)).orderBy(asc(users.id)).limit(1000);
    for (const { id } of rows) yield id;
    const end = rows.at(-1);
    if (!end) return;
    last = end.id;
  }
}

export const hasEndedSession = async (db: Database, userId: string): Promise<boolean> =>
  (
    await db
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(eq(sessions.userId, userId), sql`${sessions.endedAt} is not null`))
      .limit(1)
  ).length > 0;

/** A new guest; nobody if that id was there before and was deleted. */
export const insertGuest = (_db: Database, userId: string, now: Date): WriteQuery =>
  statement(sql`insert into users (id, status, created_at) select ${userId}, 'guest', ${now.getTime()}
    where not exists (select 1 from retired_ids where id_hash = ${retiredHash('user', userId)}) on conflict do nothing`);

export type Registration = {
  userId: string;
  email: string;
  name: string | null;
  passwordHash: string | null;
  /** When the address was proved, if it is. */
  emailVerifiedAt?: Date | null;
};

const columnsOf = ({ email, name, passwordHash, emailVerifiedAt = null }: Registration, now: Date) => ({
  status: 'registered' as const,
  email,
  name,
  passwordHash,
  emailVerifiedAt,
  registeredAt: now,
});

/** Turns a guest into a registered user; no effect on anyone else, nor when the address is taken (unique key). */
export const registerGuest = (db: Database, r: Registration, now: Date): WriteQuery =>
  db
    .update(users)
    .set(columnsOf(r, now))
    .where(
      and(
        eq(users.id, r.userId),
        eq(users.status, 'guest'),
        sql`not exists (select 1 from users taken where taken.email = ${r.email})`,
      ),
    );

export const insertRegistered = (db: Database, r: Registration, now: Date): WriteQuery =>
  db
    .insert(users)
    .values({ id: r.userId, createdAt: now, ...columnsOf(r, now) })
    .onConflictDoNothing();

export const renameUser = (db: Database, userId: string, name: string | null): WriteQuery =>
  db.update(users).set({ name }).where(eq(users.id, userId));

/** A guard for what a session may add to its account: nothing once it has ended. `undefined`: nobody needs to be signed in for it. */
export const isOpenSession = (sessionId: string | undefined, userId: string) =>
  sessionId === undefined
    ? sql`true`
    : sql`exists (select 1 from sessions open where open.id = ${sessionId} and open.user_id = ${userId} and open.ended_at is null)`;

/** A guard for the statements of a merge: a guest who signed up meanwhile keeps everything. */
export const isStillGuest = (userId: string) => sql`exists (select 1 from users g where g.id = ${userId} and g.status = 'guest')`;

export const markMerged = (db: Database, guestId: string, accountId: string): WriteQuery =>
  db
    .update(users)
    .set({ status: 'merged', mergedIntoUserId: accountId })
    .where(and(eq(users.id, guestId), eq(users.status, 'guest')));

export const insertSession = (db: Database, sessionId: string, userId: string, now: Date): WriteQuery =>
  db.insert(sessions).values({ id: sessionId, userId, createdAt: now });

/** Nothing if the password is another by now than when the user was read. */
export const insertProvedSession = (sessionId: string, user: Pick<UserRow, 'id' | 'passwordHash'>, now: Date): WriteQuery =>
  statement(sql`insert into sessions (id, user_id, created_at) select ${sessionId}, id, ${now.getTime()} from users
    where id = ${user.id} and password_hash is ${user.passwordHash}`);

export const endSession = (db: Database, sessionId: string, now: Date): WriteQuery =>
  db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)));

/** To be put before `registerGuest`, with the same guard: what a guest's cookies opened ends with their registration, and only then. */
export const endSessionsOfRegistering = (userId: string, email: string, now: Date): WriteQuery =>
  statement(sql`update sessions set ended_at = ${now.getTime()} where user_id = ${userId} and ended_at is null
    and ${isStillGuest(userId)} and not exists (select 1 from users taken where taken.email = ${email})`);

/** Of a guest who is one still. */
export const endSessionsOfGuest = (userId: string, now: Date): WriteQuery =>
  statement(sql`update sessions set ended_at = ${now.getTime()}
    where user_id = ${userId} and ended_at is null and ${isStillGuest(userId)}`);

export const endSessionsOf = (db: Database, userId: string, now: Date): WriteQuery =>
  db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt)));
