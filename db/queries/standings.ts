import { sql } from 'drizzle-orm';
import { type Database, statement, type WriteQuery } from '../client';
import { memoryColumns } from './memories';
import { notOfOpenTest, openTestFactsOf } from './open-tests';
import { effectiveOf } from './overrides';
import { isListed } from './pack-access';
import { logColumns } from './reviews';

/** Facts that open tests of the learner ask. */
export const selectOpenTestFacts = (userId: string): WriteQuery => statement(openTestFactsOf(userId));

const inPack = (packId: string | undefined) => (packId === undefined ? sql`` : sql`and v.pack_id = ${packId}`);

/** The logs of facts that an open test asks, without the answers to it: what is shown of them is replayed from these. */
export const selectShownLogsOfOpenTests = (userId: string, packId: string): WriteQuery =>
  statement(sql`select ${logColumns} from reviews v where v.user_id = ${userId} and v.pack_id = ${packId}
    and (v.pack_id, v.fact_id) in (${openTestFactsOf(userId)}) and ${notOfOpenTest(userId)}
    order by v.fact_id, v.reviewed_at, v.id`);

/** Those logs, and the logs of facts whose memory is stable for some days or more, without the answers to open tests as well. */
export const selectLogsOfStable = (userId: string, packId: string | undefined, stabilityDays: number): WriteQuery =>
  statement(sql`select ${logColumns} from reviews v where v.user_id = ${userId} ${inPack(packId)}
    and (exists (select 1 from memories m where m.user_id = v.user_id and m.pack_id = v.pack_id and m.fact_id = v.fact_id
        and m.stability_days >= ${stabilityDays})
      or (v.pack_id, v.fact_id) in (${openTestFactsOf(userId)}))
    and ${notOfOpenTest(userId)}
    order by v.pack_id, v.fact_id, v.reviewed_at, v.id`);

/** Marks of every pack that keep a fact from being asked, or ask it all the same. */
export const selectRestingMarks = (userId: string): WriteQuery =>
  statement(sql`select pack_id as packId, fact_id as factId, is_suspended as isSuspended, buried_on as buriedOn, is_flagged as isFlagged,
    note from fact_marks where user_id = ${userId} and (is_suspended is not null or buried_on is not null)`);

/** The days of the learner's exams. */
export const selectExamDays = (userId: string): WriteQuery =>
  statement(sql`select pack_id as packId, exam_on as examOn from exam_days where user_id = ${userId}`);

/**
 * The packs that someone finds here (`isListed`) with their current version and how many facts that has: those that come with the program
 * first, then by title.
 */
export const listPackSizes = (db: Database, userId: string | undefined) =>
  db.all<{ id: string; title: string; summary: string; version: string; facts: number }>(
    sql`select p.id, p.title, p.summary, p.version,
        (select count(*) from facts f where f.pack_id = p.id and f.version = p.version) as facts
      from packs p where ${isListed(userId)} order by p.owner_user_id is not null, p.title, p.id`,
  );

const askedBy = (attemptId: string) => sql`(select i.fact_id from attempt_items i where i.attempt_id = ${attemptId})`;

/** The learner's memories of the facts that an attempt of theirs asks, but for those that an open test asks too. */
export const selectMemoriesOfAttempt = (userId: string, attemptId: string): WriteQuery =>
  statement(sql`select ${memoryColumns} from attempts a join memories m on m.user_id = a.user_id and m.pack_id = a.pack_id
    where a.id = ${attemptId} and a.user_id = ${userId} and m.fact_id in ${askedBy(attemptId)}
      and (m.pack_id, m.fact_id) not in (${openTestFactsOf(userId)})`);

/** Of the facts that an attempt of the learner's asks, those that the pack's current version still has. */
export const selectCurrentFactsOfAttempt = (userId: string, attemptId: string): WriteQuery =>
  statement(sql`select f.fact_id as factId from attempts a join packs p on p.id = a.pack_id
      join facts f on f.pack_id = p.id and f.version = p.version
    where a.id = ${attemptId} and a.user_id = ${userId} and f.fact_id in ${askedBy(attemptId)}`);

/** The logs of the facts that an attempt asks as they were before it began, without the answers to open tests. */
export const selectLogsBeforeAttempt = (userId: string, attemptId: string): WriteQuery =>
  statement(sql`select ${logColumns} from attempts a join reviews v on v.user_id = a.user_id and v.pack_id = a.pack_id
    where a.id = ${attemptId} and a.user_id = ${userId} and v.reviewed_at < a.started_at
      and v.fact_id in ${askedBy(attemptId)} and ${notOfOpenTest(userId)}
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
