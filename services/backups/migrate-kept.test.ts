import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Client, createClient } from '@libsql/client';
import { expect, test } from 'vitest';
import { openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import journal from '@/db/migrations/meta/_journal.json';
import { testNow } from '../test-database.fixture';
import { readBackupSettings } from './backup-settings';
import { ownFolder } from './busy-house.fixture';
import { findHarm } from './find-harm';
import { migrateKept } from './migrate-kept';
import { makeOldHouse } from './old-house.fixture';
import { restoreBackup } from './restore-backup';

const tables = ['users', 'attempts', 'attempt_items', 'responses', 'reviews', 'memories'];
const settings = readBackupSettings({});

const countsOf = async (client: Client): Promise<number[]> =>
  Promise.all(tables.map(async (table) => Number((await client.execute(`select count(*) as n from ${table}`)).rows[0]?.n)));

test('before a migration there is a backup, and after it nothing is gone; without need there is neither', async () => {
  const file = await makeOldHouse(ownFolder(), 20, testNow);
  const db = await openDatabase(`file:${file}`);
  const before = await countsOf(db.$client);
  await migrateKept(db, { file, settings }, testNow, migrateDatabase);
  expect(await countsOf(db.$client)).toEqual(before);
  const folder = join(dirname(file), 'backups');
  expect(readdirSync(folder)).toEqual(['old-2026-03-01T12-00-00Z-before-migration.db']);
  const backup = createClient({ url: `file:${join(folder, readdirSync(folder)[0] ?? '')}` });
  expect((await backup.execute('select * from __drizzle_migrations')).rows).toHaveLength(2);
  expect(await countsOf(backup)).toEqual(before);
  backup.close();
  await migrateKept(db, { file, settings }, testNow, migrateDatabase);
  expect(readdirSync(folder)).toHaveLength(1);
  db.$client.close();
});

test('a migration that loses rows, or leaves rows that refer to nothing, ends this start and every later one until a restore', async () => {
  for (const [harm, sentence] of [
    ['delete from reviews', /lost rows: reviews had 40 and has 0\. .*restore -- --from .*before-migration\.db/],
    ["pragma foreign_keys = off; update memories set user_id = 'x' || rowid", /rows refer to rows that are not there .*restore/],
  ] as const) {
    const file = await makeOldHouse(ownFolder(), 20, testNow);
    const db = await openDatabase(`file:${file}`);
    const bad = async () => {
      await migrateDatabase(db);
      await db.$client.executeMultiple(harm);
    };
    await expect(migrateKept(db, { file, settings }, testNow, bad)).rejects.toThrow(sentence);
    // As does one that waited while this one migrated.
    await expect(migrateKept(db, { file, settings }, testNow, migrateDatabase)).rejects.toThrow(sentence);
    await db.close();

    // Nobody has the copy open.
    const copy = join(ownFolder(), 'old.db');
    for (const suffix of ['', '-migration-failed']) copyFileSync(file + suffix, copy + suffix);
    const refused = { ok: false, error: { type: 'migration-failed', sentence: expect.stringMatching(sentence) } };
    expect(await findHarm(copy)).toMatchObject(refused);
    const folder = join(dirname(file), 'backups');
    const from = join(folder, readdirSync(folder)[0] ?? '');
    expect(await restoreBackup({ file: copy, from: `${from}.gone` }, testNow)).toMatchObject({ ok: false });
    expect(await findHarm(copy)).toMatchObject(refused);
    expect(await restoreBackup({ file: copy, from }, testNow)).toMatchObject({ ok: true, value: { isBehind: true } });
    expect(await findHarm(copy)).toMatchObject({ ok: true, value: { type: 'whole', isBehind: true } });
  }
});

test('without a backup nothing is migrated', async () => {
  const file = await makeOldHouse(ownFolder(), 2, testNow);
  const db = await openDatabase(`file:${file}`);
  const kept = { file, settings: { ...settings, BACKUP_FOLDER: join(file, 'backups') } };
  await expect(migrateKept(db, kept, testNow, migrateDatabase)).rejects.toThrow(/was not migrated, since there is no backup/);
  expect((await db.$client.execute('select * from __drizzle_migrations')).rows).toHaveLength(2);
  db.$client.close();
});

const fixture = join(import.meta.dirname, 'migrate-and-die.fixture.ts');

/** Migrates in a process of its own, and kills it so long after it begins. How long it took until it was done or dead. */
function migrateAndDie(file: string, afterMs: number): Promise<{ ms: number; isDone: boolean }> {
  const child = spawn(process.execPath, ['--import', 'tsx', fixture, file, ownFolder()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let began = 0;
  child.stdout.on('data', (chunk) => {
    if (said === '') {
      began = performance.now();
      setTimeout(() => child.kill('SIGKILL'), afterMs);
    }
    said += chunk;
  });
  return new Promise((resolve) =>
    child.on('close', () => resolve({ ms: performance.now() - began, isDone: said.includes('migrated') })),
  );
}

// With PASSAGE_ALL_FAULTS=1 often enough to meet the migration itself many times.
const kills = process.env.PASSAGE_ALL_FAULTS ? 40 : 4;

test('kill -9 at any moment of a migration leaves the old state or the new one whole, and the next start ends in the new one', async () => {
  const original = await makeOldHouse(ownFolder(), 2000, testNow);
  const ends = { old: 0, new: 0 };
  const copyOf = (file: string) => {
    const copy = join(ownFolder(), 'old.db');
    for (const suffix of ['', '-wal']) if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix);
    return copy;
  };
  const first = createClient({ url: `file:${copyOf(original)}` });
  const before = await countsOf(first);
  first.close();
  const usual = await migrateAndDie(copyOf(original), 600_000);
  expect(usual.isDone).toBe(true);
  for (let kill = 0; kill < kills; kill += 1) {
    const file = copyOf(original);
    // The backup comes first: most of the moments are after it.
    await migrateAndDie(file, usual.ms * (0.3 + (0.7 * (kill + 0.5)) / kills));
    // A copy is looked at, so that the next start finds what the kill left.
    const client = createClient({ url: `file:${copyOf(file)}` });
    const migrations = (await client.execute('select * from __drizzle_migrations')).rows.length;
    expect([2, journal.entries.length]).toContain(migrations);
    ends[migrations === 2 ? 'old' : 'new'] += 1;
    expect((await client.execute('pragma quick_check')).rows).toMatchObject([{ quick_check: 'ok' }]);
    expect((await client.execute('pragma foreign_key_check')).rows).toEqual([]);
    expect(await countsOf(client)).toEqual(before);
    client.close();
    expect((await migrateAndDie(file, 600_000)).isDone).toBe(true);
    const again = createClient({ url: `file:${copyOf(file)}` });
    expect((await again.execute('select * from __drizzle_migrations')).rows).toHaveLength(journal.entries.length);
    expect(await countsOf(again)).toEqual(before);
    again.close();
  }
  console.log(`${kills} kills within ${Math.round(usual.ms)} ms: ${ends.old} left the old state, ${ends.new} the new one`);
}, 900_000);
