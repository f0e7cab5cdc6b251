import type { Database } from '@/db/client';
import {
  listOwnReports as listOwnRows,
  listReports as listReportRows,
  type Problem,
  type ReportRow,
  type Resolution,
} from '@/db/queries/reports';
import { responseTypedText } from '@/quizzes/attempts/overridable';
import { responseSchema } from '@/quizzes/kinds/response';

export type Report = {
  id: string;
  factId: string;
  problem: Problem;
  text: string | undefined;
  /** What its learner had last typed for the fact, if that was not taken for right. */
  typed: string | undefined;
  createdAt: Date;
  resolvedAt: Date | undefined;
  /** What was done about it, and by which of the authors, as far as it is known. */
  resolution: Resolution | undefined;
  resolvedBy: string | undefined;
};

const most = 500;

const typedIn = (response: string | null): string | undefined => {
  const parsed = response === null ? undefined : responseSchema.safeParse(JSON.parse(response));
  return parsed?.success ? responseTypedText(parsed.data) : undefined;
};

const dateOf = (ms: number | null): Date | undefined => (ms === null ? undefined : new Date(ms));

export const rowToReport = ({ response, createdAt, resolvedAt, ...row }: ReportRow): Report => ({
  ...row,
  text: row.text ?? undefined,
  typed: typedIn(response),
  createdAt: new Date(createdAt),
  resolvedAt: dateOf(resolvedAt),
  resolution: row.resolution ?? undefined,
  resolvedBy: row.resolvedBy ?? undefined,
});

/** What learners say is wrong with a pack: open ones first, then the newest; never who. Empty for anyone but the pack's authors. */
export const listReports = async (db: Database, authorId: string, packId: string): Promise<Report[]> =>
  (await listReportRows(db, authorId, packId, most)).map(rowToReport);

export type OwnReport = Pick<Report, 'createdAt' | 'resolvedAt' | 'resolution'>;

/** What someone reported of a fact themselves, the newest first, and what became of it; never by whom. */
export const listOwnReports = async (db: Database, userId: string, packId: string, factId: string): Promise<OwnReport[]> =>
  (await listOwnRows(db, userId, packId, factId)).map(({ createdAt, resolvedAt, resolution }) => ({
    createdAt: new Date(createdAt),
    resolvedAt: dateOf(resolvedAt),
    resolution: resolution ?? undefined,
  }));
