import { sql } from 'drizzle-orm';
import { statement, type WriteQuery } from '../client';
import type { MemoryKey } from './reviews';
import { isStillGuest } from './users';

export type MarkRow = {
  factId: string;
  /** Undefined where the learner said nothing: then a leech is suspended and no other fact is. */
  isSuspended: boolean | undefined;
  buriedOn: string | undefined;
  isFlagged: boolean;
  note: string | undefined;
};

export const rowToMark = (row: Record<string, unknown>): MarkRow => ({
  factId: String(row.factId),
  isSuspended: row.isSuspended === null ? undefined : row.isSuspended === 1,
  buriedOn: row.buriedOn === null ? undefined : String(row.buriedOn),
  isFlagged: row.isFlagged === 1,
  note: row.note === null ? undefined : String(row.note),
});

const columns = sql`fact_id as factId, is_suspended as isSuspended, buried_on as buriedOn, is_flagged as isFlagged, note`;

export const selectMarks = (userId: string, packId: string): WriteQuery =>
  statement(sql`select ${columns} from fact_marks where user_id = ${userId} and pack_id = ${packId}`);

export const selectMark = ({ userId, packId, factId }: MemoryKey): WriteQuery =>
  statement(sql`select ${columns} from fact_marks where user_id = ${userId} and pack_id = ${packId} and fact_id = ${factId}`);

/** What is changed; null takes a value away, undefined leaves it. */
export type MarkChange = {
  isSuspended?: boolean | undefined;
  buriedOn?: string | null | undefined;
  isFlagged?: boolean | undefined;
  note?: string | null | undefined;
};

const flag = (value: boolean | undefined) => (value === undefined ? null : value ? 1 : 0);

/** Changes what is given and leaves the rest, so that two devices that say different things are both heard. */
export const storeMark = ({ userId, packId, factId }: MemoryKey, change: MarkChange, now: Date): WriteQuery =>
  statement(sql`insert into fact_marks (user_id, pack_id, fact_id, is_suspended, buried_on, is_flagged, note, updated_at)
    select u.id, ${packId}, ${factId}, ${flag(change.isSuspended)}, ${change.buriedOn ?? null}, ${flag(change.isFlagged ?? false)},
      ${change.note ?? null}, ${now.getTime()}
    from users u where u.id = ${userId} and u.status <> 'merged'
    on conflict do update set
      is_suspended = case when ${flag(change.isSuspended !== undefined)} then excluded.is_suspended else fact_marks.is_suspended end,
      buried_on = case when ${flag(change.buriedOn !== undefined)} then excluded.buried_on else fact_marks.buried_on end,
      is_flagged = case when ${flag(change.isFlagged !== undefined)} then excluded.is_flagged else fact_marks.is_flagged end,
      note = case when ${flag(change.note !== undefined)} then excluded.note else fact_marks.note end,
      updated_at = max(excluded.updated_at, fact_marks.updated_at)`);

/** Of two marks of a fact the newer one stays. */
export const mergeMarks = (guestId: string, accountId: string): WriteQuery[] => [
  statement(sql`insert into fact_marks (user_id, pack_id, fact_id, is_suspended, buried_on, is_flagged, note, updated_at)
    select ${accountId}, pack_id, fact_id, is_suspended, buried_on, is_flagged, note, updated_at from fact_marks
    where user_id = ${guestId} and ${isStillGuest(guestId)}
    on conflict do update set is_suspended = excluded.is_suspended, buried_on = excluded.buried_on, is_flagged = excluded.is_flagged,
      note = excluded.note, updated_at = excluded.updated_at where excluded.updated_at > fact_marks.updated_at`),
  statement(sql`delete from fact_marks where user_id = ${guestId} and ${isStillGuest(guestId)}`),
];
