import { and, eq, sql } from 'drizzle-orm';
import type { Review } from '@/memory/review';
import { type Database, prepared, statement, type WriteQuery } from '../client';
import { reviews } from '../schema/memories';
import { notOfOpenTest } from './open-tests';
import { effectiveOf } from './overrides';
import { isStillGuest } from './users';

/** One fact in one head. */
export type MemoryKey = { userId: string; packId: string; factId: string };

/** A fact's log: its reviews with the verdicts they count as, and how many overrides of them there are. */
export type FactLog = { reviews: Review[]; overrideCount: number };

export const logColumns = sql`v.id, v.pack_id as packId, v.fact_id as factId, v.source, v.kind, v.option_count as options,
  ${effectiveOf('v').verdict} as verdict, v.grade, v.certainty, v.elapsed_ms as elapsedMs, v.reviewed_at as at,
  v.client_reviewed_at as clientAt, v.time_zone_offset_min as offsetMin, v.undoes, v.is_practice as isPractice,
  (select count(*) from verdict_overrides o where o.response_id = v.id) as overrides`;

const optional = [
  'options',
  'verdict',
  'grade',
  'certainty',
  'elapsedMs',
  'clientAt',
  'offsetMin',
  'undoes',
] as const satisfies readonly (keyof Review)[];

/** Rows of a log query as the domain's reviews; they were written by this program, so they are read back by their type. */
export function rowToReview(row: Record<string, unknown>): Review {
  const given = optional.filter((name) => row[name] !== null).map((name) => [name, row[name]]);
  const { id, factId, source, kind, at } = row;
  return { id, factId, source, kind, at, ...Object.fromEntries(given), isPractice: row.isPractice === 1 } as unknown as Review;
}

export const rowsToLog = (rows: readonly Record<string, unknown>[]): FactLog => ({
  reviews: rows.map(rowToReview),
  overrideCount: rows.reduce((sum, row) => sum + Number(row.overrides), 0),
});

/** The log of one fact, for a batch. */
export const selectLog: (key: MemoryKey) => WriteQuery = prepared<MemoryKey>(
  (v) => sql`select ${logColumns} from reviews v
    where v.user_id = ${v.userId} and v.pack_id = ${v.packId} and v.fact_id = ${v.factId} order by v.reviewed_at, v.id`,
);

/** As `selectLog`, of the fact that an item of the learner's attempt asks. */
export const selectLogOfItem = (userId: string, { attemptId, position }: { attemptId: string; position: number }): WriteQuery =>
  logOfItem({ userId, attemptId, position });
const logOfItem = prepared<{ userId: string; attemptId: string; position: number }>(
  (v) => sql`select ${logColumns} from attempts a join attempt_items i on i.attempt_id = a.id
    join reviews v on v.user_id = a.user_id and v.pack_id = a.pack_id and v.fact_id = i.fact_id
    where a.id = ${v.attemptId} and a.user_id = ${v.userId} and i.position = ${v.position} order by v.reviewed_at, v.id`,
);

/** The logs of several facts of a pack, for a batch. */
export const selectLogs = (userId: string, packId: string, factIds: readonly string[]): WriteQuery =>
  statement(sql`select ${logColumns} from reviews v where v.user_id = ${userId} and v.pack_id = ${packId}
    and v.fact_id in (select value from json_each(${JSON.stringify(factIds)})) order by v.fact_id, v.reviewed_at, v.id`);

/** As `selectLogs`, without what answers of a test that is still open would tell. */
export const selectShownLogs = (userId: string, packId: string, factIds: readonly string[]): WriteQuery =>
  statement(sql`select ${logColumns} from reviews v where v.user_id = ${userId} and v.pack_id = ${packId}
    and v.fact_id in (select value from json_each(${JSON.stringify(factIds)}))
    and ${notOfOpenTest(userId)}
    order by v.fact_id, v.reviewed_at, v.id`);

/** Who a review is of, whoever asks: only to tell "sent again" from "taken by someone else". */
export const selectReviewOwner = (reviewId: string): WriteQuery =>
  statement(sql`select user_id as userId, pack_id as packId, fact_id as factId from reviews where id = ${reviewId}`);

type Place = { packId: string; factId: string; at: number; id: string };

/** The next rows of a learner's whole log after a place in it, in the order of pack, fact and time. `shown`: as `selectShownLogs`. */
export const listLogRows = (db: Database, userId: string, after: Place, limit: number, part: 'whole' | 'shown') =>
  db.all<Record<string, unknown>>(sql`select ${logColumns} from reviews v where v.user_id = ${userId}
    and (v.pack_id, v.fact_id, v.reviewed_at, v.id) > (${after.packId}, ${after.factId}, ${after.at}, ${after.id})
    ${part === 'shown' ? sql`and ${notOfOpenTest(userId)}` : sql``}
    order by v.pack_id, v.fact_id, v.reviewed_at, v.id limit ${limit}`);

type QuizReview = {
  responseId: string;
  userId: string;
  timeZoneOffsetMin: number | undefined;
  optionCount: number | undefined;
  certainty: number | undefined;
};

/** Appends the review of a stored response, once; nothing if the response was not stored. */
export const insertQuizReview: (review: QuizReview) => WriteQuery = prepared<QuizReview>(
  (v) => sql`insert into reviews (id, user_id, pack_id, fact_id, source, kind, option_count, verdict, certainty, elapsed_ms,
      client_reviewed_at, reviewed_at, time_zone_offset_min)
    select r.id, ${v.userId}, a.pack_id, i.fact_id, 'quiz', i.kind, ${v.optionCount}, r.verdict,
      ${v.certainty}, r.elapsed_ms, r.client_answered_at, r.answered_at, ${v.timeZoneOffsetMin}
    from responses r join attempts a on a.id = r.attempt_id
    join attempt_items i on i.attempt_id = r.attempt_id and i.position = r.position
    where r.id = ${v.responseId} and a.user_id = ${v.userId} on conflict do nothing`,
);

/** Appends a review, once. Nothing if its user is gone or merged, or if it takes back what is not a review of this fact in this head. */
export const insertReview = ({ userId, packId, factId }: MemoryKey, review: Review): WriteQuery =>
  statement(sql`insert into reviews (id, user_id, pack_id, fact_id, source, kind, option_count, verdict, grade, certainty, elapsed_ms,
      client_reviewed_at, reviewed_at, time_zone_offset_min, undoes, is_practice)
    select ${review.id}, u.id, ${packId}, ${factId}, ${review.source}, ${review.kind}, ${review.options ?? null},
      ${review.verdict ?? null}, ${review.grade ?? null}, ${review.certainty ?? null}, ${review.elapsedMs ?? null},
      ${review.clientAt ?? null}, ${review.at}, ${review.offsetMin ?? null}, ${review.undoes ?? null}, ${review.isPractice ? 1 : 0}
    from users u where u.id = ${userId} and u.status <> 'merged' and (${review.undoes ?? null} is null or exists (
      select 1 from reviews v where v.id = ${review.undoes ?? null} and v.user_id = u.id
        and v.pack_id = ${packId} and v.fact_id = ${factId}))
    on conflict do nothing`);

/** Since a moment, per fact reviewed on cards: the first such review of it since then, and whether it was its first ever. */
export const selectCardDays = (userId: string, packId: string, since: number): WriteQuery =>
  statement(sql`select v.fact_id as factId, v.reviewed_at as at,
      not exists (select 1 from reviews e where e.user_id = v.user_id and e.pack_id = v.pack_id and e.fact_id = v.fact_id
        and (e.reviewed_at, e.id) < (v.reviewed_at, v.id) and e.is_practice = 0) as isFirst
    from reviews v where v.user_id = ${userId} and v.pack_id = ${packId} and v.reviewed_at >= ${since}
      and v.source = 'card' and v.is_practice = 0
      and (select count(*) from reviews u where u.user_id = v.user_id and u.pack_id = v.pack_id and u.fact_id = v.fact_id
        and u.undoes = v.id) % 2 = 0
    order by v.reviewed_at, v.id`);

/** How many reviews the learner has, counted no further than `limit`. */
export const countReviews = async (db: Database, userId: string, limit: number): Promise<number> =>
  (
    await db.all<{ count: number }>(
      sql`select count(*) as count from (select 1 from reviews where user_id = ${userId} limit ${limit})`,
    )
  )[0]?.count ?? 0;

export const moveReviews = (db: Database, fromUserId: string, toUserId: string): WriteQuery =>
  db
    .update(reviews)
    .set({ userId: toUserId })
    .where(and(eq(reviews.userId, fromUserId), isStillGuest(fromUserId)));
