import { type Database, writeBatch } from '@/db/client';
import type { Reader } from '@/db/queries/pack-access';
import { insertReport, insertReporter, type Problem } from '@/db/queries/reports';
import { err, ok, type Result } from '@/quizzes/result';

export const problems = ['wrong', 'unclear', 'outdated', 'other'] as const satisfies readonly Problem[];
export const longestReport = 2000;

export type ReportInput = {
  /** A guest's row is made here if it is not there yet, with the report or not at all. */
  user: { id: string; isNewGuest: boolean; packKeys?: Reader['packKeys'] };
  /** Made by the client: the same one sent ten times counts once. */
  reportId: string;
  packId: string;
  factId: string;
  problem: Problem;
  /** At most 2,000 characters; white space alone is nothing. */
  text?: string | undefined;
};

/** Tells a pack's author what is wrong with a fact, without the learner's name. "not-found": no such pack, fact or user, or not theirs to read. */
export async function reportProblem(
  db: Database,
  { user, reportId, text, ...about }: ReportInput,
  now: Date,
): Promise<Result<'reported', { type: 'not-found' }>> {
  const report = {
    ...about,
    id: reportId,
    userId: user.id,
    packKeys: user.packKeys,
    text: text?.trim().slice(0, longestReport) || null,
  };
  const results = await writeBatch(db, [
    ...(user.isNewGuest ? [insertReporter(report, now)] : []),
    insertReport(report, now),
    { toSQL: () => ({ sql: 'select 1 from problem_reports where id = ? and user_id = ?', params: [reportId, user.id] }) },
  ]);
  return results.at(-1)?.rows.length ? ok('reported') : err({ type: 'not-found' });
}
