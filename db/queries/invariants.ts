import { sql } from 'drizzle-orm';
import type { Database } from '../client';
import { problemOf } from '../problem';
import { effectiveSql } from './overrides';
import { nameOf, ownerColumns } from './personal-tables';
import { schemaInvariants } from './schema-invariants';

/** Of a user `u`; ended sessions are no property, and stay with the guest. */
const ownsSomething = ownerColumns()
  .filter(({ table }) => nameOf(table) !== 'sessions')
  .map(({ table, column }) => `exists (select 1 from ${nameOf(table)} t where t.${column} = u.id)`)
  .join(' or ');

/** Each invariant by name, with a query whose rows are its violations. */
const invariants: Readonly<Record<string, string>> = {
  'foreign keys hold': 'select "table", rowid, parent from pragma_foreign_key_check',
  'the file is whole': "select quick_check as problem from pragma_quick_check where quick_check <> 'ok'",
  'every attempt has its items': `select a.id from attempts a
    where a.item_count <> (select count(*) from attempt_items i where i.attempt_id = a.id)`,
  'every response answers an item of its attempt': `select r.id from responses r
    where not exists (select 1 from attempt_items i where i.attempt_id = r.attempt_id and i.position = r.position)`,
  'scores equal their responses': `select a.id from attempts a
    where a.answered <> (select count(*) from responses r where r.attempt_id = a.id and r.round = 0)
       or abs(a.earned - (select coalesce(sum(${effectiveSql('r').earned}), 0) from responses r where r.attempt_id = a.id and r.round = 0)) > 1e-9`,
  'a practice attempt with all answers is finished': `select a.id from attempts a
    where a.mode = 'practice' and (a.finished_at is not null) <> (a.answered = a.item_count)`,
  'every response has its review': `select r.id from responses r join attempts a on a.id = r.attempt_id
    where not exists (select 1 from reviews v where v.id = r.id and v.user_id = a.user_id)`,
  'every memory has a log, and every log a memory': `select user_id, pack_id, fact_id from (
      select user_id, pack_id, fact_id from memories union all select distinct user_id, pack_id, fact_id from reviews
    ) group by user_id, pack_id, fact_id having count(*) <> 2`,
  'every undo names a review of the same learner and fact': `select u.id from reviews u where u.source = 'undo' and not exists (
    select 1 from reviews v where v.id = u.undoes and v.user_id = u.user_id and v.pack_id = u.pack_id and v.fact_id = u.fact_id)`,
  'every board entry is of a handed-in test of its learner': `select e.attempt_id from board_entries e
    join attempts a on a.id = e.attempt_id where a.user_id <> e.user_id or a.mode <> 'assessed' or a.finished_at is null`,
  'every problem report is of a fact that its pack has or had': `select r.id from problem_reports r
    where not exists (select 1 from facts f where f.pack_id = r.pack_id and f.fact_id = r.fact_id)`,
  'every mark is of a fact that its pack has or had': `select m.user_id, m.pack_id, m.fact_id from fact_marks m
    where not exists (select 1 from facts f where f.pack_id = m.pack_id and f.fact_id = m.fact_id)`,
  'every override is of its learner’s own practice answer that was not graded correct': `select o.id from verdict_overrides o
    join responses r on r.id = o.response_id join attempts a on a.id = r.attempt_id
    where o.user_id <> a.user_id or a.mode <> 'practice' or r.verdict = 'correct'`,
  'every confusion is of its learner’s own answer to the asked fact': `select c.response_id from confusions c
    join responses r on r.id = c.response_id join attempts a on a.id = r.attempt_id
    join attempt_items i on i.attempt_id = r.attempt_id and i.position = r.position
    where c.user_id <> a.user_id or c.pack_id <> a.pack_id or r.verdict = 'correct' or c.at <> r.answered_at
       or (c.asked_fact_id <> i.fact_id and i.kind <> 'matching')`,
  'merged guests own nothing': `select u.id from users u where u.status = 'merged'
    and (${ownsSomething})`,
  'sessions of merged guests are ended': `select s.id from sessions s join users u on u.id = s.user_id
    where u.status = 'merged' and s.ended_at is null`,
  'every merged guest names an account that is there': `select u.id from users u where u.status = 'merged'
    and not exists (select 1 from users a where a.id = u.merged_into_user_id and a.status = 'registered')`,
  'only accounts administer': "select id from users where is_admin and status <> 'registered'",
  'addresses are in lower case': 'select id from users where email <> lower(email)',
  'no mail token works for longer than a day': 'select token_hash from mail_tokens where expires_at > created_at + 86400000',
  'every attempt is of a version of its pack that is stored': `select a.id from attempts a
    where not exists (select 1 from pack_versions v where v.pack_id = a.pack_id and v.version = a.pack_version)`,
  'every fact is of a version of its pack that is stored': `select f.pack_id, f.version, f.fact_id from facts f
    where not exists (select 1 from pack_versions v where v.pack_id = f.pack_id and v.version = f.version)`,
  'every pack has its current version': `select p.id from packs p
    where not exists (select 1 from pack_versions v where v.pack_id = p.id and v.version = p.version)`,
};

export type Violation = { invariant: string; rows: number; example: string };

const all: Readonly<Record<string, string>> = { ...invariants, ...schemaInvariants };

/** What a server may refuse to tell of its files. */
const isInternal = (query: string): boolean => query.includes('pragma_');

/**
 * * Every invariant in SQL that does not hold at `now`, with how many rows break it and one of them; empty when all is well. A
 * database so damaged that it can't be asked breaks the one that was asked.
 */
export async function listViolations(db: Database, now: Date): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const [invariant, query] of Object.entries(all)) {
    try {
      const rows = await db.all<Record<string, unknown>>(sql.raw(query.replaceAll('$now', String(now.getTime()))));
      if (rows.length > 0) violations.push({ invariant, rows: rows.length, example: JSON.stringify(rows[0]) });
    } catch (error) {
      if (problemOf(error) === 'corrupt') violations.push({ invariant, rows: 1, example: 'the database is damaged' });
      else if (!(isInternal(query) && db.$client.protocol !== 'file')) throw error;
    }
  }
  return violations;
}

export const invariantCount = Object.keys(all).length;
