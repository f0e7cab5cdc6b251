import { sql } from 'drizzle-orm';
import { type Database, statement, type WriteQuery } from '../client';
import { memoryColumns, notSuspended } from './memories';
import { effectiveOf } from './overrides';
import { logColumns, notOfOpenTest } from './reviews';

const openTestsOf = (userId: string) => sql`select a.id, a.pack_id from attempts a
  where a.user_id = ${userId} and a.mode = 'assessed' and a.finished_at is null`;

const openTestFactsOf = (userId: string) => sql`select a.pack_id as packId, i.fact_id as factId
    from (${openTestsOf(userId)}) a join attempt_items i on i.attempt_id = a.id
  union select a.pack_id, json_extract(p.value, '$.factId')
    from (${openTestsOf(userId)}) a join attempt_items i on i.attempt_id = a.id and i.kind = 'matching', json_each(i.item, '$.prompts') p
    where json_extract(p.value, '$.factId') is not null`;

/** Facts that tests of the learner ask which are not handed in yet: those of the items, and of each prompt of a matching item. */
export const selectOpenTestFacts = (userId: string): WriteQuery => statement(openTestFactsOf(userId));

const inPack = (packId: string | undefined) => (packId === undefined ? sql`` : sql`and v.pack_id = ${packId}`);

/**
 * The logs, without what answers of an open test would tell, of facts whose memory is stable for some days or more, and of facts that
 * an open test asks.
 */
export const selectLogsOfStable = (userId: string, packId: string | undefined, stabilityDays: number): WriteQuery =>
  statement(sql`select ${logColumns} from reviews v where v.user_id = ${userId} ${inPack(packId)}
    and (exists (select 1 from memories m where m.user_id = v.user_id and m.pack_id = v.pack_id and m.fact_id = v.fact_id
        and m.stability_days >= ${stabilityDays})
      or (v.pack_id, v.fact_id) in (${openTestFactsOf(userId)}))
    and not exists (select 1 from responses r join attempts a on a.id = r.attempt_id
      where r.id = v.id and a.mode = 'assessed' and a.finished_at is null)
    order by v.pack_id, v.fact_id, v.reviewed_at, v.id`);

/** Marks of every pack that keep a fact from being asked, or ask it all the same. */
export const selectRestingMarks = (userId: string): WriteQuery =>
  statement(sql`select pack_id as packId, fact_id as factId, is_suspended as isSuspended, buried_on as buriedOn, is_flagged as isFlagged,
    note from fact_marks where user_id = ${userId} and (is_suspended is not null or buried_on is not null)`);

/** Every pack with its current version and how many facts that has, by title. */
export const listPackSizes = (db: Database) =>
  db.all<{ id: string; title: string; summary: string; version: string; facts: number }>(
    sql`select p.id, p.title, p.summary, p.version,
        (select count(*) from facts f where f.pack_id = p.id and f.version = p.version) as facts
      from packs p order by p.title`,
  );

/** The learner's memories of the facts that an attempt of theirs asks. */
export const selectMemoriesOfAttempt = (userId: string, attemptId: string): WriteQuery =>
  statement(sql`select ${memoryColumns} from attempts a join memories m on m.user_id = a.user_id and m.pack_id = a.pack_id
    where a.id = ${attemptId} and a.user_id = ${userId}
      and m.fact_id in (select i.fact_id from attempt_items i where i.attempt_id = a.id)`);

/** The logs of those facts as they were before the attempt began. */
export const selectLogsBeforeAttempt = (userId: string, attemptId: string): WriteQuery =>
  statement(sql`select ${logColumns} from attempts a join reviews v on v.user_id = a.user_id and v.pack_id = a.pack_id
    where a.id = ${attemptId} and a.user_id = ${userId} and v.reviewed_at < a.started_at
      and v.fact_id in (select i.fact_id from attempt_items i where i.attempt_id = a.id)
    order by v.fact_id, v.reviewed_at, v.id`);

const responsesOf = (userId: string, attemptId: string) => sql`select r.id from responses r join attempts a on a.id = r.attempt_id
  where a.id = ${attemptId} and a.user_id = ${userId}`;

/** The reviews of an attempt's answers, with the undos of them and the undos of those. */
export const deleteReviewsOfAttempt = (userId: string, attemptId: string): WriteQuery =>
  statement(sql`delete from reviews where user_id = ${userId} and id in (
    with recursive gone(id) as (${responsesOf(userId, attemptId)}
      union select u.id from gone join reviews u on u.user_id = ${userId} and u.undoes = gone.id)
    select id from gone)`);

/** A review outlives its answer, and the claim on it, as what it counted as. */
export const keepClaimedVerdicts = (userId: string, attemptId: string): WriteQuery =>
  statement(sql`update reviews as v set verdict = ${effectiveOf('v').verdict}
    where v.user_id = ${userId} and v.id in (${responsesOf(userId, attemptId)}) and ${effectiveOf('v').overridden}`);

/** As `selectShownLogs`, of the facts that `selectDue` gives first. */
export const selectShownLogsOfDue = (userId: string, packId: string, at: number, limit: number): WriteQuery =>
  statement(sql`select ${logColumns} from reviews v where v.user_id = ${userId} and v.pack_id = ${packId}
    and v.fact_id in (select m.fact_id from memories m where m.user_id = ${userId} and m.pack_id = ${packId}
      and m.due_at <= ${at} and ${notSuspended} order by m.due_at limit ${limit})
    and ${notOfOpenTest}
    order by v.fact_id, v.reviewed_at, v.id`);
