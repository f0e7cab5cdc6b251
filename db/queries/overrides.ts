import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Database, WriteQuery } from '../client';
import { verdictOverrides } from '../schema/overrides';
import { isStillGuest } from './users';

export type OverrideRow = typeof verdictOverrides.$inferSelect;
export type OverrideClaim = OverrideRow['claim'];

/** The latest claim about a response is "right". `responseId` names a column, such as `r.id`; a quiz review has its response's id. */
const isClaimedRight = (responseId: string): string =>
  `coalesce((select o.claim from verdict_overrides o where o.response_id = ${responseId}
    order by o.created_at desc, o.id desc limit 1) = 'right', 0)`;

/**
 * The one definition of what an answer counts as: as graded, or correct with one point if its latest override says "right".
 * `alias` is a row of `responses` or, for the verdict, of `reviews`; it is text of this program, never of a user.
 */
export const effectiveSql = (alias: string) => ({
  overridden: isClaimedRight(`${alias}.id`),
  verdict: `case when ${isClaimedRight(`${alias}.id`)} then 'correct' else ${alias}.verdict end`,
  earned: `case when ${isClaimedRight(`${alias}.id`)} then 1 else ${alias}.earned end`,
});

/** `effectiveSql` as parts of a Drizzle query. */
export const effectiveOf = (alias: string): { overridden: SQL; verdict: SQL; earned: SQL } => {
  const { overridden, verdict, earned } = effectiveSql(alias);
  return { overridden: sql.raw(overridden), verdict: sql.raw(verdict), earned: sql.raw(earned) };
};

export const findOverride = async (db: Database, userId: string, overrideId: string): Promise<OverrideRow | undefined> =>
  (
    await db
      .select()
      .from(verdictOverrides)
      .where(and(eq(verdictOverrides.id, overrideId), eq(verdictOverrides.userId, userId)))
  )[0];

type Override = { id: string; responseId: string; claim: OverrideClaim };

/**
 * Stores nothing unless the response is the learner's, of a practice attempt, not graded as correct, and the claim changes what
 * it counts as. Each claim is later than the one before, so that the order of arrival decides even within a millisecond or
 * when the clock is set back.
 */
export const insertOverride = (db: Database, userId: string, override: Override, now: Date): WriteQuery =>
  db
    .insert(verdictOverrides)
    .select(
      sql`select ${override.id}, r.id, ${userId}, ${override.claim}, max(${now.getTime()},
          coalesce((select max(o.created_at) + 1 from verdict_overrides o where o.response_id = r.id), 0))
        from responses r join attempts a on a.id = r.attempt_id
        where r.id = ${override.responseId} and a.user_id = ${userId} and a.mode = 'practice' and r.verdict <> 'correct'
          and ${effectiveOf('r').overridden} = (${override.claim} = 'undo')`,
    )
    .onConflictDoNothing();

export const moveOverrides = (db: Database, fromUserId: string, toUserId: string): WriteQuery =>
  db
    .update(verdictOverrides)
    .set({ userId: toUserId })
    .where(and(eq(verdictOverrides.userId, fromUserId), isStillGuest(fromUserId)));

export type OverriddenAnswer = { packId: string; factId: string; userId: string; response: string };

/** Answers that count as right because their learner said so, of every learner. */
export const listOverriddenAnswers = (db: Database, only?: { packId: string; factId: string }): Promise<OverriddenAnswer[]> =>
  db.all<OverriddenAnswer>(
    sql`select a.pack_id as packId, i.fact_id as factId, a.user_id as userId, r.response as response
      from responses r join attempts a on a.id = r.attempt_id
      join attempt_items i on i.attempt_id = r.attempt_id and i.position = r.position
      where r.id in (select response_id from verdict_overrides) and ${effectiveOf('r').overridden}
      ${only ? sql`and a.pack_id = ${only.packId} and i.fact_id = ${only.factId}` : sql``}
      order by a.pack_id, i.fact_id, r.answered_at, r.id`,
  );
