import { sql } from 'drizzle-orm';
import type { Review } from '@/memory/review';
import type { Database } from '../client';
import { notOfOpenTest } from './open-tests';
import { effectiveOf } from './overrides';

const inPack = (column: string, packId: string | undefined) =>
  packId === undefined ? sql`` : sql`and ${sql.raw(column)} = ${packId}`;

/** A fact's log, with the verdicts that answers count as and without the answers to open tests. */
export type FactReviews = { packId: string; factId: string; reviews: Review[] };

const columns = [
  'id',
  'source',
  'kind',
  'options',
  'verdict',
  'grade',
  'certainty',
  'elapsedMs',
  'at',
  'offsetMin',
  'undoes',
  'isPractice',
] as const;

/**
 * A learner's log without the answers to open tests, of one pack or of all, fact by fact, each in the order of time. A fact is one row of JSON: a hundred thousand
 * rows would take several times as long to hand over.
 */
export const listFactReviews = async (db: Database, userId: string, packId: string | undefined): Promise<FactReviews[]> => {
  const rows = await db.all<{ packId: string; factId: string; log: string }>(sql`
    select v.pack_id as packId, v.fact_id as factId, json_group_array(json_array(v.id, v.source, v.kind, v.option_count,
      ${effectiveOf('v').verdict}, v.grade, v.certainty, v.elapsed_ms, v.reviewed_at, v.time_zone_offset_min, v.undoes,
      nullif(v.is_practice, 0))) as log
    from reviews v where v.user_id = ${userId} ${inPack('v.pack_id', packId)} and ${notOfOpenTest(userId)} group by v.pack_id, v.fact_id`);
  return rows.map(({ packId: ofPack, factId, log }) => ({
    packId: ofPack,
    factId,
    reviews: (JSON.parse(log) as unknown[][]).map((values) => valuesToReview(factId, values)).sort(byTime),
  }));
};

/** Written by this program, so read back by its type. */
function valuesToReview(factId: string, values: readonly unknown[]): Review {
  const review: Record<string, unknown> = { factId };
  for (const [index, name] of columns.entries()) {
    const value = values[index];
    if (value !== null) review[name] = name === 'isPractice' ? true : value;
  }
  return review as unknown as Review;
}

const byTime = (a: Review, b: Review): number => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export type ScoredAttempt = {
  id: string;
  packId: string;
  mode: 'practice' | 'assessed';
  startedAt: number;
  itemCount: number;
  earned: number;
};

const lastFinished = (userId: string, packId: string | undefined, limit: number) => sql`
  select a.id, a.pack_id as packId, a.mode, a.started_at as startedAt, a.item_count as itemCount, a.earned from attempts a
  where a.user_id = ${userId} ${inPack('a.pack_id', packId)} and a.finished_at is not null
  order by a.started_at desc, a.id desc limit ${limit}`;

/** The last finished attempts, newest first. */
export const listScoredAttempts = (db: Database, userId: string, packId: string | undefined, limit: number) =>
  db.all<ScoredAttempt>(lastFinished(userId, packId, limit));

/** The items of those attempts as a prediction needs them; `options` as `services/reviews/guess-options.ts` counts them. */
export const listScoredItems = (db: Database, userId: string, packId: string | undefined, limit: number) =>
  db.all<{ attemptId: string; factId: string; options: number | null }>(sql`
    select i.attempt_id as attemptId, i.fact_id as factId,
      case when i.kind = 'ordering' then null else nullif(json_array_length(i.item, '$.options'), 0) end as options
    from attempt_items i where i.attempt_id in (select id from (${lastFinished(userId, packId, limit)}))
    order by i.attempt_id, i.position`);

export type PackConfusion = { packId: string; askedFactId: string; givenFactId: string; count: number };

/** `listConfusionCounts` of one pack or of all. */
export const listPackConfusions = (db: Database, userId: string, packId: string | undefined, since: Date) =>
  db.all<PackConfusion>(sql`
    select c.pack_id as packId, c.asked_fact_id as askedFactId, c.given_fact_id as givenFactId, count(*) as count
    from confusions c join responses r on r.id = c.response_id
    where c.user_id = ${userId} ${inPack('c.pack_id', packId)} and c.at >= ${since.getTime()}
      and ${notOfOpenTest(userId, sql`r.id`)} and not ${effectiveOf('r').overridden}
    group by 1, 2, 3 order by 4 desc, max(c.at) desc, 1, 2, 3`);
