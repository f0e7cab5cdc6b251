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

export type ReportRow = {
  id: string;
  factId: string;
  problem: Problem;
  text: string | null;
  createdAt: number;
  resolvedAt: number | null;
};

/** What is open first, then the newest; never who said it. Nothing for anyone but the authors. */
export const listReports = (db: Database, authorId: string, packId: string, limit: number): Promise<ReportRow[]> =>
  db.all<ReportRow>(
    sql`select id, fact_id as factId, problem, text, created_at as createdAt, resolved_at as resolvedAt from problem_reports
      where pack_id = ${packId} and ${isAuthor(authorId, packId)}
      order by resolved_at is not null, created_at desc, id limit ${limit}`,
  );

export const settleReport = (authorId: string, packId: string, reportId: string, resolvedAt: Date | null): WriteQuery =>
  statement(sql`update problem_reports set resolved_at = ${resolvedAt?.getTime() ?? null}
    where id = ${reportId} and pack_id = ${packId} and ${isAuthor(authorId, packId)}`);
