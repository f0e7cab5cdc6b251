import { sql } from 'drizzle-orm';
import { statement, type WriteQuery } from '../client';
import { effectiveSql } from './overrides';

// What can be put right without doubt: caches from their events, and what has run out. No event and nobody's work is changed or deleted.

/** What happened, and what people wrote: it is shown, and never made up or thrown away. */
const untouchable = [
  ...['users', 'attempts', 'attempt_items', 'responses', 'reviews', 'verdict_overrides', 'fact_marks', 'problem_reports'],
  ...['packs', 'pack_versions', 'facts', 'drafts', 'draft_facts'],
];

const answered = '(select count(*) from responses r where r.attempt_id = attempts.id and r.round = 0)';
const earned = `(select coalesce(sum(${effectiveSql('r').earned}), 0) from responses r where r.attempt_id = attempts.id and r.round = 0)`;

/** Each by what was done, its rows being those that it changed; in this order, in one batch. */
export const repairs = (now: Date): Readonly<Record<string, WriteQuery>> => ({
  'scores counted again from their responses': statement(
    sql.raw(`update attempts set answered = ${answered}, earned = ${earned}
      where (answered <> ${answered} or abs(earned - ${earned}) > 1e-9) and ${answered} <= item_count`),
  ),
  'practice with all answers is finished, and other practice open': statement(
    sql.raw(`update attempts set finished_at = case when ${answered} = item_count
        then (select max(r.answered_at) from responses r where r.attempt_id = attempts.id and r.round = 0) end
      where mode = 'practice' and (finished_at is not null) <> (${answered} = item_count)`),
  ),
  // As if its owner had been deleted: the administrators look after it.
  'packs of nobody given to the administrators': statement(sql`update packs set owner_user_id = null
    where owner_user_id not in (select id from users)`),
  'memories without a log dropped': statement(sql`delete from memories where not exists (select 1 from reviews v
    where v.user_id = memories.user_id and v.pack_id = memories.pack_id and v.fact_id = memories.fact_id)`),
  'board entries without a handed-in test of their learner taken off': statement(sql`delete from board_entries
    where not exists (select 1 from attempts a where a.id = board_entries.attempt_id and a.user_id = board_entries.user_id
      and a.mode = 'assessed' and a.finished_at is not null)`),
  'sessions of merged guests ended': statement(sql`update sessions set ended_at = ${now.getTime()}
    where ended_at is null and user_id in (select id from users where status = 'merged')`),
  'sessions of nobody dropped': statement(sql`delete from sessions where user_id not in (select id from users)`),
  'mail tokens that ran out, or would not, dropped': statement(sql`delete from mail_tokens
    where expires_at < ${now.getTime()} or expires_at > created_at + 86400000`),
  'notes of deletions that ran out dropped': statement(sql`delete from retired_ids where expires_at < ${now.getTime()}`),
});

/** Rows that refer to rows that are not there, of tables that hold no events and nobody's work, for a batch: `tableName` and `rowId`. */
export const selectLooseRows = (): WriteQuery =>
  statement(sql`select "table" as tableName, rowid as rowId from pragma_foreign_key_check
    where "table" not in (select value from json_each(${JSON.stringify(untouchable)})) and rowid is not null`);

export const deleteRow = (table: string, rowId: number): WriteQuery =>
  statement(sql`delete from ${sql.identifier(table)} where rowid = ${rowId}`);

/** Every log without a memory gets one that waits to be replayed. */
export const insertMissingMemories = (): WriteQuery =>
  statement(sql`insert into memories (user_id, pack_id, fact_id, review_count, settings_revision, state)
    select v.user_id, v.pack_id, v.fact_id, count(*), -1, 'new' from reviews v
    where not exists (select 1 from memories m where m.user_id = v.user_id and m.pack_id = v.pack_id and m.fact_id = v.fact_id)
      and exists (select 1 from users u where u.id = v.user_id)
    group by v.user_id, v.pack_id, v.fact_id`);

/** These memories, or all, wait to be replayed. */
export const markForReplay = (keys: readonly { userId: string; packId: string; factId: string }[] | 'all'): WriteQuery =>
  keys === 'all'
    ? statement(sql`update memories set settings_revision = -1`)
    : statement(sql`update memories set settings_revision = -1 where (user_id, pack_id, fact_id) in (
        select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(
          keys.map(({ userId, packId, factId }) => [userId, packId, factId]),
        )}))`);
