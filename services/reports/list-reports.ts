import type { Database } from '@/db/client';
import { listReports as listReportRows, type Problem } from '@/db/queries/reports';

export type Report = {
  id: string;
  factId: string;
  problem: Problem;
  text: string | undefined;
  createdAt: Date;
  resolvedAt: Date | undefined;
};

const most = 500;

/** What learners say is wrong with a pack: open ones first, then the newest; never who. Empty for anyone but the pack's authors. */
export async function listReports(db: Database, authorId: string, packId: string): Promise<Report[]> {
  const rows = await listReportRows(db, authorId, packId, most);
  return rows.map(({ text, createdAt, resolvedAt, ...row }) => ({
    ...row,
    text: text ?? undefined,
    createdAt: new Date(createdAt),
    resolvedAt: resolvedAt === null ? undefined : new Date(resolvedAt),
  }));
}
