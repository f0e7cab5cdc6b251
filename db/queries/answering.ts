import { sql } from 'drizzle-orm';
import type { Item } from '@/quizzes/kinds/item';
import { prepared, type WriteQuery } from '../client';
import type { AttemptRow, Place, ResponseRow } from './attempts';

/** What an answer to an item of a learner's attempt is weighed with. */
export type AskedRow = Pick<AttemptRow, 'packId' | 'packVersion' | 'mode'> & {
  total: number;
  finished: boolean;
  /** As it was served; undefined where the attempt has no item at that position. */
  item: Item | undefined;
};
/** An answer as it was graded, whatever was claimed about it later. */
export type GradedRow = Pick<ResponseRow, 'position' | 'round' | 'verdict' | 'earned'>;

const asked = prepared<Asking>(
  (v) => sql`select a.pack_id as packId, a.pack_version as packVersion, a.mode, a.item_count as total,
      a.finished_at is not null as finished, i.item
    from attempts a left join attempt_items i on i.attempt_id = a.id and i.position = ${v.position}
    where a.id = ${v.attemptId} and a.user_id = ${v.userId}`,
);
type Asking = { userId: string; attemptId: string; position: number };

/** The owner is in the where: of someone else's attempt there is nothing. For a batch, as the next one. */
export const selectAsked = (userId: string, { attemptId, position }: Omit<Place, 'round'>): WriteQuery =>
  asked({ userId, attemptId, position });

/** Rows of this program's own writing, read back by their type; an item is never edited after it was served. */
export const rowToAsked = (row: Record<string, unknown>): AskedRow =>
  ({
    ...row,
    finished: row.finished === 1,
    item: typeof row.item === 'string' ? JSON.parse(row.item) : undefined,
  }) as AskedRow;

const graded = prepared<Omit<Asking, 'position'>>(
  (v) => sql`select r.position, r.round, r.verdict, r.earned from responses r join attempts a on a.id = r.attempt_id
    where r.attempt_id = ${v.attemptId} and a.user_id = ${v.userId} order by r.round, r.answered_at, r.position`,
);
export const selectGraded = (userId: string, attemptId: string): WriteQuery => graded({ userId, attemptId });
