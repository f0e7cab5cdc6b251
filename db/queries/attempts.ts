import { and, asc, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { Database, WriteQuery } from '../client';
import { attemptItems, attempts, responses } from '../schema/attempts';
import { effectiveOf } from './overrides';
import { isStillGuest } from './users';

export type AttemptRow = typeof attempts.$inferSelect;
export type AttemptItemRow = typeof attemptItems.$inferSelect;
/** `verdict` and `earned` are what the answer counts as; `gradedVerdict` is what it was graded as. */
export type ResponseRow = typeof responses.$inferSelect & { gradedVerdict: Verdict; overridden: boolean };
type Verdict = (typeof responses.$inferSelect)['verdict'];

/** The owner is in the where: someone else's attempt is not there. */
export const findAttempt = async (db: Database, userId: string, attemptId: string): Promise<AttemptRow | undefined> =>
  (
    await db
      .select()
      .from(attempts)
      .where(and(eq(attempts.id, attemptId), eq(attempts.userId, userId)))
  )[0];

/** Only to tell "free id" from "taken by someone else"; returns nothing of the attempt. */
export const isAttemptIdTaken = async (db: Database, attemptId: string): Promise<boolean> =>
  (await db.select({ id: attempts.id }).from(attempts).where(eq(attempts.id, attemptId))).length > 0;

export const listAttemptItems = (db: Database, attemptId: string): Promise<AttemptItemRow[]> =>
  db.select().from(attemptItems).where(eq(attemptItems.attemptId, attemptId)).orderBy(asc(attemptItems.position));

const effective = effectiveOf('responses');

export const listResponses = (db: Database, attemptId: string): Promise<ResponseRow[]> =>
  db
    .select({
      ...getTableColumns(responses),
      verdict: sql<Verdict>`${effective.verdict}`,
      earned: sql<number>`${effective.earned}`,
      gradedVerdict: responses.verdict,
      overridden: sql<boolean>`${effective.overridden}`.mapWith(Boolean),
    })
    .from(responses)
    .where(eq(responses.attemptId, attemptId))
    .orderBy(asc(responses.round), asc(responses.answeredAt), asc(responses.position));

export const listAttempts = (db: Database, userId: string): Promise<AttemptRow[]> =>
  db.select().from(attempts).where(eq(attempts.userId, userId)).orderBy(desc(attempts.startedAt), desc(attempts.id)).limit(200);

export const listOpenAttempts = (db: Database, userId: string): Promise<AttemptRow[]> =>
  db
    .select()
    .from(attempts)
    .where(and(eq(attempts.userId, userId), isNull(attempts.finishedAt)))
    .orderBy(desc(attempts.startedAt))
    .limit(50);

export const insertAttempt = (
  db: Database,
  attempt: typeof attempts.$inferInsert,
  items: readonly (typeof attemptItems.$inferInsert)[],
): WriteQuery[] => [
  db.insert(attempts).values(attempt).onConflictDoNothing(),
  ...items.map((item) => db.insert(attemptItems).values(item).onConflictDoNothing()),
];

/** Stores nothing unless the attempt is the learner's and, for the scored round, still open. */
export const insertResponse = (db: Database, userId: string, row: typeof responses.$inferInsert): WriteQuery =>
  db
    .insert(responses)
    .select(
      sql`select ${row.id}, ${row.attemptId}, ${row.position}, ${row.round}, ${JSON.stringify(row.response)}, ${row.verdict},
        ${row.reason}, ${row.earned}, ${row.elapsedMs ?? null}, ${row.clientAnsweredAt?.getTime() ?? null}, ${row.answeredAt.getTime()}
        from attempts where id = ${row.attemptId} and user_id = ${userId} and (finished_at is null or ${row.round} > 0)`,
    )
    .onConflictDoNothing();

/** Rebuilds the attempt's cached score from what its responses count as; a practice attempt is finished when each item has its scored answer. */
export const refreshAttempt = (db: Database, attemptId: string, now: Date): WriteQuery => {
  const scored = sql`from responses r where r.attempt_id = ${attemptId} and r.round = 0`;
  return db
    .update(attempts)
    .set({
      earned: sql`(select coalesce(sum(${effectiveOf('r').earned}), 0) ${scored})`,
      answered: sql`(select count(*) ${scored})`,
      finishedAt: sql`case when ${attempts.finishedAt} is null and ${attempts.mode} = 'practice'
        and (select count(*) ${scored}) = ${attempts.itemCount} then ${now.getTime()} else ${attempts.finishedAt} end`,
    })
    .where(eq(attempts.id, attemptId));
};

export const finishAttempt = (db: Database, userId: string, attemptId: string, now: Date): WriteQuery =>
  db
    .update(attempts)
    .set({ finishedAt: now })
    .where(
      and(eq(attempts.id, attemptId), eq(attempts.userId, userId), eq(attempts.mode, 'assessed'), isNull(attempts.finishedAt)),
    );

export const moveAttempts = (db: Database, fromUserId: string, toUserId: string): WriteQuery =>
  db
    .update(attempts)
    .set({ userId: toUserId })
    .where(and(eq(attempts.userId, fromUserId), isStillGuest(fromUserId)));
