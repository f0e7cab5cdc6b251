import type { Database } from '@/db/client';
import { findQuizVersion, listBoardAttempts } from '@/db/queries/boards';
import { listIdsOf } from '@/db/queries/export';
import { listRetiredQuizzes } from '@/db/queries/retired-ids';
import { attemptsAt, type BoardQuiz, eligible, hasDeletedFirst, wholeQuiz } from './board-quiz';

export type BoardEntry = {
  /** Best is 1; who has the same score has the same rank. */
  rank: number;
  displayName: string;
  /** Points of `itemCount`. */
  earned: number;
  itemCount: number;
  isMine: boolean;
};

export type Board = {
  entries: BoardEntry[];
  /**
   * What the one who looks has of it: an attempt that stands there or could; *not-first* where they tried the quiz before or during the
   * test, so that none ever can; *deleted* where they deleted a first attempt, so that none ever can either; *open* while it isn't handed
   * in; *none* where they took none.
   */
  mine:
    | { type: 'entry' | 'eligible'; attemptId: string; displayName: string | undefined; earned: number; itemCount: number }
    | { type: 'not-first' | 'deleted' | 'open' | 'none' };
};

/**
 * Those who took exactly this quiz as a test and chose to show it, by score alone, never by time: of equals the names are in
 * alphabetical order. Only the first attempt of each, and of nobody who deleted theirs. One reading.
 */
export async function findBoard(db: Database, viewerId: string | undefined, quiz: BoardQuiz): Promise<Board> {
  const [allRows, retired, packVersion, viewerIds] = await Promise.all([
    listBoardAttempts(db, quiz, viewerId),
    listRetiredQuizzes(db, quiz),
    findQuizVersion(db, quiz),
    viewerId === undefined ? [] : listIdsOf(db, viewerId),
  ]);
  const rows = attemptsAt(quiz, allRows);
  const firsts = eligible(quiz, rows, retired);
  const shown = firsts.flatMap((row) => (row.displayName === null ? [] : [{ ...row, displayName: row.displayName }]));
  const sorted = shown.sort((a, b) => b.earned - a.earned || a.displayName.localeCompare(b.displayName, 'en'));
  const entries = sorted.map(({ userId, displayName, earned, itemCount }) => ({
    rank: 1 + sorted.filter((other) => other.earned > earned).length,
    displayName,
    earned,
    itemCount,
    isMine: userId === viewerId,
  }));
  const own = rows.filter(({ userId }) => userId === viewerId);
  const candidate = firsts.find(({ userId }) => userId === viewerId);
  if (candidate) {
    const { attemptId, displayName, earned, itemCount } = candidate;
    const type = displayName === null ? 'eligible' : 'entry';
    return { entries, mine: { type, attemptId, displayName: displayName ?? undefined, earned, itemCount } };
  }
  if (packVersion !== undefined && hasDeletedFirst(viewerIds, wholeQuiz(quiz, packVersion), retired))
    return { entries, mine: { type: 'deleted' } };
  const [first] = own;
  if (!first) return { entries, mine: { type: 'none' } };
  return { entries, mine: { type: first.mode === 'assessed' && first.finishedAt === null ? 'open' : 'not-first' } };
}
