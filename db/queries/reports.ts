import { sql } from 'drizzle-orm';
import { type Database, statement, type WriteQuery } from '../client';
import type { problemReports } from '../schema/reports';
import { isAuthoredBy, isReadable, type Reader } from './pack-access';
import { retiredHash } from './retired-ids';

export type Problem = (typeof problemReports.$inferSelect)['problem'];

type NewReport = {
  id: string;
  userId: string;
  packId: string;
  factId: string;
  problem: Problem;
  text: string | null;
  packKeys?: Reader['packKeys'];
};

const isTold = ({ packId, factId, userId, packKeys }: NewReport) => sql`exists (select 1 from packs p
  join facts f on f.pack_id = p.id and f.version = p.version where p.id = ${packId} and f.fact_id = ${factId}
    and ${isReadable(packId, { id: userId, packKeys })})`;

/** The guest who reports, for `insertReport` right after it: nobody where that would store nothing, or where their id was deleted. */
export const insertReporter = (report: NewReport, now: Date): WriteQuery =>
  statement(sql`insert into users (id, status, created_at) select ${report.userId}, 'guest', ${now.getTime()}
    where ${isTold(report)} and not exists (select 1 from problem_reports where id = ${report.id})
      and not exists (select 1 from retired_ids where id_hash = ${retiredHash('user', report.userId)}) on conflict do nothing`);

/** Once; nothing unless the pack has the fact, and the user is there and may read it. */
export const insertReport = (report: NewReport, now: Date): WriteQuery =>
  statement(sql`insert into problem_reports (id, user_id, pack_id, fact_id, problem, text, created_at)
    select ${report.id}, u.id, ${report.packId}, ${report.factId}, ${report.problem}, ${report.text}, ${now.getTime()}
    from users u where u.id = ${report.userId} and u.status <> 'merged' and ${isTold(report)}
    on conflict do nothing`);

/** Who may read what is said of a pack, and settle it: its authors, and of what is shared the administrators. */
const isAuthor = (userId: string, packId: unknown) => sql`exists (select 1 from packs p join users u on u.id = ${userId}
  where p.id = ${packId} and u.status = 'registered' and (${isAuthoredBy(userId)} or (u.is_admin and p.visibility <> 'private')))`;

export type Resolution = NonNullable<(typeof problemReports.$inferSelect)['resolution']>;

export type ReportRow = {
  id: string;
  factId: string;
  problem: Problem;
  text: string | null;
  /** The last answer that its learner had typed for the fact and that was not right, as JSON. */
  response: string | null;
  createdAt: number;
  resolvedAt: number | null;
  resolution: Resolution | null;
  resolvedBy: string | null;
};

/** Of a test that is not handed in nothing is told. */
const lastTyped = sql`(select a.response from (
  select r.response as response, r.answered_at as at from attempts q
    join attempt_items i on i.attempt_id = q.id and i.fact_id = p.fact_id and i.kind in ('typed', 'cloze', 'numeric', 'true-false')
    join responses r on r.attempt_id = i.attempt_id and r.position = i.position
    where q.user_id = p.user_id and q.pack_id = p.pack_id and (q.mode = 'practice' or q.finished_at is not null)
      and r.verdict <> 'correct' and r.answered_at <= p.created_at) a order by a.at desc limit 1)`;

const selectReports = (authorId: string, packId: string) => sql`select p.id as id, p.fact_id as factId, p.problem as problem,
    p.text as text, ${lastTyped} as response, p.created_at as createdAt, p.resolved_at as resolvedAt, p.resolution as resolution,
    coalesce(u.name, u.email) as resolvedBy
  from problem_reports p left join users u on u.id = p.resolved_by
  where p.pack_id = ${packId} and ${isAuthor(authorId, packId)}`;

/** What is open first, then the newest; never who said it. Nothing for anyone but the authors. */
export const listReports = (db: Database, authorId: string, packId: string, limit: number): Promise<ReportRow[]> =>
  db.all<ReportRow>(
    sql`${selectReports(authorId, packId)} order by p.resolved_at is not null, p.created_at desc, p.id limit ${limit}`,
  );

export const findReport = async (
  db: Database,
  authorId: string,
  packId: string,
  reportId: string,
): Promise<ReportRow | undefined> => (await db.all<ReportRow>(sql`${selectReports(authorId, packId)} and p.id = ${reportId}`))[0];

/** With `over` only while that entry of the pack's draft is at that revision, which what is done about it in the same batch is made from. */
export const settleReport = (
  authorId: string,
  packId: string,
  reportId: string,
  settled: { at: Date; resolution: Resolution; over?: { entryId: string; revision: number } } | null,
): WriteQuery =>
  statement(sql`update problem_reports set resolved_at = ${settled?.at.getTime() ?? null},
      resolved_by = ${settled ? authorId : null}, resolution = ${settled?.resolution ?? null}
    where id = ${reportId} and pack_id = ${packId} and ${isAuthor(authorId, packId)}
      and ${
        settled?.over
          ? sql`exists (select 1 from draft_facts f where f.draft_id = ${packId} and f.id = ${settled.over.entryId}
              and f.revision = ${settled.over.revision})`
          : sql`true`
      }`);

export type OwnReportRow = Pick<ReportRow, 'createdAt' | 'resolvedAt' | 'resolution'>;

/** What someone reported of a fact themselves, the newest first. */
export const listOwnReports = (db: Database, userId: string, packId: string, factId: string): Promise<OwnReportRow[]> =>
  db.all<OwnReportRow>(sql`select created_at as createdAt, resolved_at as resolvedAt, resolution from problem_reports
    where user_id = ${userId} and pack_id = ${packId} and fact_id = ${factId} order by created_at desc limit 5`);
