import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Database } from '@/db/client';
import { retiredHash } from '@/db/queries/retired-ids';
import { fillHouse, openCopy, ownFolder } from '../backups/busy-house.fixture';
import { repairDatabase } from '../backups/repair-database';
import { freshDatabase, testNow } from '../test-database.fixture';
import { proveInvariants } from './prove-invariants';

/** Each invariant, and what breaks it and no other; "mended" where a repair puts it right. */
const breaks: Readonly<Record<string, { sql: string; also?: string[]; mended?: true }>> = {
  'foreign keys hold': { sql: "insert into exam_days values ('nobody', 'iom', '2026-12-01', 1)", mended: true },
  'every attempt has its items': {
    sql: "delete from attempt_items where position = 3 and attempt_id in (select id from attempts where mode = 'assessed')",
  },
  'every response answers an item of its attempt': {
    sql: "update attempt_items set position = 9 where position = 0 and attempt_id in (select id from attempts where mode = 'assessed')",
  },
  'scores equal their responses': { sql: 'update attempts set earned = 0.5', mended: true },
  'a practice attempt with all answers is finished': {
    sql: "update attempts set finished_at = null where mode = 'practice' and answered = item_count",
    mended: true,
  },
  'every response has its review': {
    sql: "update reviews set id = 'other' where id in (select r.id from responses r join attempts a on a.id = r.attempt_id where a.mode = 'assessed')",
  },
  'every memory has a log, and every log a memory': {
    sql: "insert into memories (user_id, pack_id, fact_id, review_count, settings_revision, state) values ('account', 'iom', 'never-asked', 1, 0, 'new')",
    mended: true,
  },
  'every undo names a review of the same learner and fact': {
    sql: `insert into reviews (id, user_id, pack_id, fact_id, source, kind, reviewed_at, undoes)
      select 'undo', user_id, pack_id, fact_id, 'undo', 'card', reviewed_at, 'nothing' from reviews limit 1;
      update memories set review_count = review_count + 1 where (user_id, fact_id) in (select user_id, fact_id from reviews where id = 'undo')`,
  },
  'every mark is of a fact that its pack has or had': { sql: "update fact_marks set fact_id = 'no-such-fact'" },
  'every override is of its learner’s own practice answer that was not graded correct': {
    sql: "update verdict_overrides set user_id = 'account'",
  },
  'every confusion is of its learner’s own answer to the asked fact': { sql: 'update confusions set at = at + 1' },
  'merged guests own nothing': {
    sql: "update exam_days set user_id = user_id; insert into exam_days select id, 'iom', '2026-12-01', 1 from users where status = 'merged'",
  },
  'every board entry is of a handed-in test of its learner': {
    sql: "update board_entries set user_id = 'account'",
    mended: true,
  },
  'every problem report is of a fact that its pack has or had': { sql: "update problem_reports set fact_id = 'no-such-fact'" },
  'sessions of merged guests are ended': {
    sql: "update sessions set ended_at = null where user_id <> 'account'",
    mended: true,
  },
  'every merged guest names an account that is there': {
    sql: "update users set merged_into_user_id = 'nobody' where status = 'merged'",
  },
  'only accounts administer': { sql: "update users set is_admin = 1 where status = 'guest'" },
  'addresses are in lower case': { sql: "update users set email = 'Someone@example.org' where id = 'account'" },
  'no mail token works for longer than a day': { sql: 'update mail_tokens set expires_at = expires_at + 1', mended: true },
  'every attempt is of a version of its pack that is stored': {
    sql: "update attempts set pack_version = '0' where mode = 'assessed'",
  },
  'every fact is of a version of its pack that is stored': {
    sql: "insert into facts values ('iom', 'no such version', 'f', 0, '{}')",
  },
  'every pack has its current version': {
    sql: "insert into packs (id, title, summary, language, version, updated_at) values ('p', 'P', 'S', 'en', '1', 1)",
  },
  'the database has the columns, keys, references and checks of the schema': { sql: 'drop index responses_one_per_round' },
  'no two rows share a key': {
    sql: 'alter table exam_days rename to kept; create table exam_days as select * from kept; drop table kept; insert into exam_days values (?1, ?1, ?1, 1), (?1, ?1, ?1, 1)'.replaceAll(
      /\(\?1, \?1, \?1, 1\)/g,
      "('account', 'iom', '2026-12-01', 1)",
    ),
    also: ['the database has the columns, keys, references and checks of the schema'],
  },
  'no date is in the future': { sql: 'update sessions set last_used_at = 4102444800000' },
  'JSON columns hold JSON': { sql: "update attempts set blueprint = '{' where mode = 'assessed'" },
  'columns with a list of values hold one of them': {
    sql: "update reviews set kind = kind; update problem_reports set problem = 'odd'",
  },
  'every pack that a row names is there': { sql: "insert into exam_days values ('account', 'no-such-pack', '2026-12-01', 1)" },
  'what was deleted for good does not live': {
    sql: `insert into retired_ids values ('${retiredHash('user', 'account')}', 4102444800000)`,
  },
  'the settings of every learner can be read': { sql: `update learner_settings set preferences = '{"newPerDay":"many"}'` },
  'memories equal the replayed log': { sql: 'update memories set due_at = due_at + 1', mended: true },
};

const namesOf = async (db: Database) => (await proveInvariants(db, testNow)).violations.map(({ invariant }) => invariant);

test('breaking an invariant names it and no other, and a repair mends what it can without touching an event', async () => {
  const { db: original, pack } = await freshDatabase('file');
  await fillHouse(original, pack);
  const file = join(ownFolder(), 'sound.db');
  await original.$client.execute({ sql: 'vacuum into ?', args: [file] });
  const untouched = await openCopy(file);
  expect(await namesOf(untouched)).toEqual([]);
  expect(await repairDatabase(untouched, testNow)).toEqual({ ok: true, value: [] });
  const { total } = await proveInvariants(untouched, testNow);
  // Damage to the file itself has a test of its own.
  expect(Object.keys(breaks)).toHaveLength(total - 1);

  for (const [invariant, { sql, also = [], mended }] of Object.entries(breaks)) {
    const db = await openCopy(file);
    await db.$client.executeMultiple(`pragma foreign_keys = off; pragma ignore_check_constraints = on; ${sql}`);
    expect(await namesOf(db), invariant).toEqual(expect.arrayContaining([invariant]));
    expect(
      (await namesOf(db)).filter((name) => name !== invariant),
      invariant,
    ).toEqual(also);
    const events = await eventsOf(db);
    const repaired = await repairDatabase(db, testNow);
    expect(repaired.ok, invariant).toBe(true);
    expect(repaired.ok && repaired.value.length > 0, `${invariant} is mended`).toBe(mended ?? false);
    expect(await eventsOf(db), invariant).toEqual(events);
    expect(await namesOf(db), invariant).toEqual(mended ? [] : expect.arrayContaining([invariant]));
    expect(await repairDatabase(db, testNow), `${invariant}, a second time`).toEqual({ ok: true, value: [] });
  }
}, 120_000);

test('a repair drops no pack, draft, fact, mark or report whose person or pack is gone; it drops what says nothing by itself', async () => {
  const { db: original, pack } = await freshDatabase('file');
  await fillHouse(original, pack);
  const file = join(ownFolder(), 'sound.db');
  await original.$client.execute({ sql: 'vacuum into ?', args: [file] });
  const db = await openCopy(file);
  await db.$client.executeMultiple(`pragma foreign_keys = off;
    insert into packs (id, title, summary, language, version, owner_user_id, updated_at) values ('p', 'P', 'S', 'en', '1', 'nobody', 1);
    insert into pack_versions (pack_id, version, frame, created_at) values ('gone', '1', '{}', 1);
    insert into drafts (id, owner_user_id, title, language, citation_title, text, text_hash, topics, created_at, updated_at)
      values ('d', 'nobody', 'D', 'en', 'C', 'T', 'h', '[]', 1, 1);
    insert into draft_facts (draft_id, id, state, origin, start, body, updated_at) values ('gone', 'f', 'accepted', 'hand', 0, '{}', 1);
    update problem_reports set user_id = 'nobody';
    update fact_marks set user_id = 'nobody';
    insert into exam_days values ('nobody', 'iom', '2026-12-01', 1);
    pragma foreign_keys = on`);
  const tables = ['packs', 'pack_versions', 'facts', 'drafts', 'draft_facts', 'problem_reports', 'fact_marks', 'exam_days'];
  const count = async () => {
    const results = await db.$client.batch(
      tables.map((table) => `select count(*) as n from ${table}`),
      'read',
    );
    return Object.fromEntries(tables.map((table, index) => [table, Number(results[index]?.rows[0]?.n)]));
  };
  const before = await count();
  expect(await repairDatabase(db, testNow)).toMatchObject({
    value: [
      { done: 'rows that refer to nothing dropped', rows: 1 },
      { done: 'packs of nobody given to the administrators', rows: 1 },
    ],
  });
  expect(await count()).toEqual({ ...before, exam_days: (before.exam_days ?? 0) - 1 });
  const { rows } = await db.$client.execute("select owner_user_id from packs where id = 'p'");
  expect(rows).toMatchObject([{ owner_user_id: null }]);
});

async function eventsOf(db: Database): Promise<unknown[]> {
  const results = await db.$client.batch(
    ['responses', 'reviews', 'verdict_overrides', 'attempt_items', 'users'].map(
      (table) => `select * from ${table} order by rowid`,
    ),
    'read',
  );
  return results.map(({ rows }) => rows);
}
