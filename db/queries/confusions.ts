import { and, eq, sql } from 'drizzle-orm';
import type { Database, WriteQuery } from '../client';
import { confusions } from '../schema/confusions';
import { notOfOpenTest } from './open-tests';
import { effectiveOf } from './overrides';
import { isStillGuest } from './users';

type Confusion = {
  responseId: string;
  attemptId: string;
  position: number;
  round: number;
  userId: string;
  askedFactId: string;
  givenFactId: string;
};

/** Stores nothing if the response was not stored. */
export const insertConfusion = (db: Database, confusion: Confusion): WriteQuery =>
  db
    .insert(confusions)
    .select(
      sql`select r.id, a.user_id, a.pack_id, ${confusion.askedFactId}, ${confusion.givenFactId}, r.answered_at
        from responses r join attempts a on a.id = r.attempt_id
        where r.id = ${confusion.responseId} and a.user_id = ${confusion.userId}
          and r.attempt_id = ${confusion.attemptId} and r.position = ${confusion.position} and r.round = ${confusion.round}`,
    )
    .onConflictDoNothing();

export type ConfusionCount = { askedFactId: string; givenFactId: string; count: number; lastAt: number };

/**
 * How often each pair was confused since a moment, the most frequent and then the latest first. An answer that counts as
 * right confused nothing, and a test that is still open tells nothing.
 */
export const listConfusionCounts = (db: Database, userId: string, packId: string, since: Date): Promise<ConfusionCount[]> =>
  db.all<ConfusionCount>(
    sql`select c.asked_fact_id as askedFactId, c.given_fact_id as givenFactId, count(*) as count, max(c.at) as lastAt
      from confusions c join responses r on r.id = c.response_id
      where c.user_id = ${userId} and c.pack_id = ${packId} and c.at >= ${since.getTime()}
        and ${notOfOpenTest(userId, sql`r.id`)} and not ${effectiveOf('r').overridden}
      group by 1, 2 order by 3 desc, 4 desc, 1, 2`,
  );

export const moveConfusions = (db: Database, fromUserId: string, toUserId: string): WriteQuery =>
  db
    .update(confusions)
    .set({ userId: toUserId })
    .where(and(eq(confusions.userId, fromUserId), isStillGuest(fromUserId)));
