import { and, eq, sql } from 'drizzle-orm';
import type { Database, WriteQuery } from '../client';
import { memories, reviews } from '../schema/memories';
import { effectiveOf } from './overrides';
import { isStillGuest } from './users';

export type MemoryRow = typeof memories.$inferSelect;

export const listMemories = (db: Database, userId: string): Promise<MemoryRow[]> =>
  db.select().from(memories).where(eq(memories.userId, userId));

type QuizReview = { responseId: string; userId: string; timeZoneOffsetMin: number | undefined; optionCount: number | undefined };

/** Appends the review of a stored response, once; nothing if the response was not stored. */
export const insertQuizReview = (db: Database, review: QuizReview): WriteQuery =>
  db
    .insert(reviews)
    .select(
      sql`select r.id, ${review.userId}, a.pack_id, i.fact_id, 'quiz', i.kind, ${review.optionCount ?? null}, r.verdict, r.elapsed_ms,
        r.client_answered_at, r.answered_at, ${review.timeZoneOffsetMin ?? null}
        from responses r join attempts a on a.id = r.attempt_id
        join attempt_items i on i.attempt_id = r.attempt_id and i.position = r.position
        where r.id = ${review.responseId} and a.user_id = ${review.userId}`,
    )
    .onConflictDoNothing();

/** Rebuilds one learner's memories from the log and its overrides, all of them or those of one fact. */
export const refreshMemories = (db: Database, userId: string, only?: { packId: string; factId: string }): WriteQuery =>
  db
    .insert(memories)
    .select(
      sql`select user_id, pack_id, fact_id, count(*), sum(${effectiveOf('reviews').verdict} = 'correct'), max(reviewed_at) from reviews
        where user_id = ${userId} ${only ? sql`and pack_id = ${only.packId} and fact_id = ${only.factId}` : sql``}
        group by user_id, pack_id, fact_id`,
    )
    .onConflictDoUpdate({
      target: [memories.userId, memories.packId, memories.factId],
      set: {
        reviewCount: sql`excluded.review_count`,
        correctCount: sql`excluded.correct_count`,
        lastReviewedAt: sql`excluded.last_reviewed_at`,
      },
    });

export const moveReviews = (db: Database, fromUserId: string, toUserId: string): WriteQuery =>
  db
    .update(reviews)
    .set({ userId: toUserId })
    .where(and(eq(reviews.userId, fromUserId), isStillGuest(fromUserId)));

export const deleteGuestMemories = (db: Database, userId: string): WriteQuery =>
  db.delete(memories).where(and(eq(memories.userId, userId), isStillGuest(userId)));
