import { sql } from 'drizzle-orm';
import { type Database, statement, type WriteQuery } from '../client';
import type { problemReports } from '../schema/reports';

export type Problem = (typeof problemReports.$inferSelect)['problem'];

type NewReport = { id: string; userId: string; packId: string; factId: string; problem: Problem; text: string | null };

/** Once; nothing unless the pack has the fact and the user is there. */
export const insertReport = (report: NewReport, now: Date): WriteQuery =>
  statement(sql`insert into problem_reports (id, user_id, pack_id, fact_id, problem, text, created_at)
    select ${report.id}, u.id, p.id, f.fact_id, ${report.problem}, ${report.text}, ${now.getTime()}
    from users u, packs p join facts f on f.pack_id = p.id and f.version = p.version
    where u.id = ${report.userId} and u.status <> 'merged' and p.id = ${report.packId} and f.fact_id = ${report.factId}
    on conflict do nothing`);

/** Who may read what is said of a pack, and settle it: its owner and the administrators. */
const isAuthor = (userId: string, packId: unknown) => sql`exists (select 1 from packs p join users u on u.id = ${userId}
  where p.id = ${packId} and u.status = 'registered' and (p.owner_user_id = u.id or u.is_admin))`;

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

export const findPackOwner = async (db: Database, packId: string): Promise<{ ownerUserId: string | null } | undefined> =>
  (await db.all<{ ownerUserId: string | null }>(sql`select owner_user_id as ownerUserId from packs where id = ${packId}`))[0];
