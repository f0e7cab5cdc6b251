import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { listViolations } from '@/db/queries/invariants';
import { listMemories } from '@/db/queries/memories';
import { daysLater, expectSound, reviewer } from '../reviews/reviewer.fixture';
import { freshDatabase, testNow } from '../test-database.fixture';
import { checkMemories } from './check-memories';
import { refreshAllWaiting } from './refresh-memories';

test('a memory that is not the replay of its log is found, in any of its parts', async () => {
  const { db, pack } = await freshDatabase();
  const guest = reviewer(db, pack);
  await guest.grade(3);
  await guest.grade(3, daysLater(1));
  await expectSound(db);
  for (const change of ['due_at = due_at + 1', 'stability_days = stability_days + 1e-9', 'reps = reps + 1', 'review_count = 1']) {
    const { rows } = await db.$client.execute('select * from memories');
    await db.$client.execute(`update memories set ${change}`);
    expect((await checkMemories(db)).violations, change).toMatchObject([{ userId: guest.userId, factId: guest.factId }]);
    await db.$client.execute('delete from memories');
    expect(await listViolations(db, daysLater(2)), change).toMatchObject([
      { invariant: 'every memory has a log, and every log a memory' },
    ]);
    const columns = Object.keys(rows[0] ?? {});
    await db.$client.execute({
      sql: `insert into memories (${columns}) values (${columns.map(() => '?')})`,
      args: columns.map((name) => rows[0]?.[name] ?? null),
    });
    await expectSound(db);
  }
});

test('a process that dies between a review and its replay leaves a row that says so, and the next start replays it', async () => {
  const { db, pack } = await freshDatabase();
  const guest = reviewer(db, pack);
  await guest.grade(3);
  const right = await guest.memories();
  await db.$client.execute(
    "update memories set settings_revision = -1, state = 'new', stability_days = null, difficulty = null, due_at = null, last_reviewed_at = null, reps = 0, step = 0",
  );
  expect(await checkMemories(db)).toEqual({ compared: 0, waiting: 1, broken: 0, violations: [] });
  await refreshAllWaiting(db);
  expect(await guest.memories()).toEqual(right);
  await expectSound(db);
});

test('impossible states have no spelling in the table', async () => {
  const { db, pack } = await freshDatabase();
  await reviewer(db, pack).grade(3);
  for (const change of [
    'stability_days = null',
    'stability_days = 0',
    'difficulty = 11',
    "state = 'new'",
    "state = 'known'",
    'due_at = null',
    'lapses = reps + 1',
  ])
    await expect(db.$client.execute(`update memories set ${change}`), change).rejects.toThrow(/CHECK/);
  for (const change of ['grade = null', 'grade = 5', "undoes = 'x'", "source = 'undo'", 'certainty = 2'])
    await expect(db.$client.execute(`update reviews set ${change}`), change).rejects.toThrow(/CHECK/);
});

test('a database of the version before keeps its attempts, reviews and memories, and the memories are replayed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'passage-test-'));
  const db = await openDatabase(`file:${join(folder, 'test.db')}`);
  onTestFinished(() => {
    db.$client.close();
    rmSync(folder, { recursive: true, force: true });
  });
  cpSync('db/migrations', join(folder, 'migrations'), { recursive: true });
  const journalFile = join(folder, 'migrations/meta/_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: unknown[] };
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 2) }));
  await migrate(db, { migrationsFolder: join(folder, 'migrations') });
  const at = testNow.getTime();
  await db.$client.executeMultiple(`
    insert into users (id, status, created_at) values ('u', 'guest', ${at});
    insert into packs values ('p', 'P', 'S', 'en', '1', ${at});
    insert into pack_versions values ('p', '1', '{}', ${at});
    insert into facts values ('p', '1', 'f', 0, '{}'), ('p', '1', 'g', 1, '{}');
    insert into attempts (id, user_id, pack_id, pack_version, generator, seed, blueprint, mode, item_count, started_at, finished_at, earned, answered)
      values ('a', 'u', 'p', '1', '2', 7, '{}', 'practice', 2, ${at}, ${at}, 1, 2);
    insert into attempt_items values ('a', 0, 'i', 'f', 'typed', '{}'), ('a', 1, 'j', 'g', 'choice', '{}');
    insert into responses values ('r', 'a', 0, 0, '{}', 'correct', 'exact', 1, 900, null, ${at}),
      ('s', 'a', 1, 0, '{}', 'wrong', 'distractor', 0, null, null, ${at});
    insert into reviews values ('r', 'u', 'p', 'f', 'quiz', 'typed', null, 'correct', 900, null, ${at}, 60),
      ('s', 'u', 'p', 'g', 'quiz', 'choice', 4, 'wrong', null, null, ${at}, 60);
    insert into memories values ('u', 'p', 'f', 1, 1, ${at}), ('u', 'p', 'g', 1, 0, ${at});`);
  const count = async (table: string) => (await db.$client.execute(`select * from ${table}`)).rows.length;
  const tables = ['users', 'attempts', 'attempt_items', 'responses', 'reviews', 'memories'];
  const before = await Promise.all(tables.map(count));

  await migrateDatabase(db);
  expect(await Promise.all(tables.map(count))).toEqual(before);
  await refreshAllWaiting(db);
  expect(await listMemories(db, 'u')).toMatchObject([
    { factId: 'f', isCurrent: true, memory: { type: 'learning', reps: 1, step: 1 } },
    { factId: 'g', isCurrent: true, memory: { type: 'learning', reps: 1, step: 0 } },
  ]);
  expect((await db.$client.execute("select * from reviews where id = 'r'")).rows).toMatchObject([
    { verdict: 'correct', elapsed_ms: 900, time_zone_offset_min: 60, grade: null, undoes: null, is_practice: 0 },
  ]);
  await expectSound(db);
});
