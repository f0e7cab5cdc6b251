import { and, desc, eq, gt, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { Database, WriteQuery } from '../client';
import { sessions } from '../schema/users';

export type SessionRow = typeof sessions.$inferSelect;

const isOpenOf = (userId: string) => and(eq(sessions.userId, userId), isNull(sessions.endedAt));

/** The user's sessions that were begun after `since` and have not ended, the one used last first. */
export const listOpenSessions = (db: Database, userId: string, since: Date): Promise<SessionRow[]> =>
  db
    .select()
    .from(sessions)
    .where(and(isOpenOf(userId), gt(sessions.createdAt, since)))
    .orderBy(desc(sql`coalesce(${sessions.lastUsedAt}, ${sessions.createdAt})`));

export const findOpenSession = async (db: Database, userId: string, sessionId: string): Promise<SessionRow | undefined> =>
  (
    await db
      .select()
      .from(sessions)
      .where(and(isOpenOf(userId), eq(sessions.id, sessionId)))
  )[0];

/** Notes the use, unless one after `usedBefore` is noted already. */
export const touchSession = (
  db: Database,
  sessionId: string,
  { device, usedBefore }: { device: string | undefined; usedBefore: Date },
  now: Date,
): WriteQuery =>
  db
    .update(sessions)
    .set({ lastUsedAt: now, device: sql`coalesce(${sessions.device}, ${device ?? null})` })
    .where(
      and(
        eq(sessions.id, sessionId),
        isNull(sessions.endedAt),
        or(isNull(sessions.lastUsedAt), lte(sessions.lastUsedAt, usedBefore)),
      ),
    );

/** Ends one session of this user; of nobody else. */
export const endSessionOf = (db: Database, userId: string, sessionId: string, now: Date): WriteQuery =>
  db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(isOpenOf(userId), eq(sessions.id, sessionId)));

export const endSessionsBut = (db: Database, userId: string, keptSessionId: string, now: Date): WriteQuery =>
  db
    .update(sessions)
    .set({ endedAt: now })
    .where(and(isOpenOf(userId), ne(sessions.id, keptSessionId)));
