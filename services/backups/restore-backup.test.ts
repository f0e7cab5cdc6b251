import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { type Database, openDatabase, statement, writeBatch } from '@/db/client';
import { proveInvariants } from '../admin/prove-invariants';
import { freshDatabase, testNow } from '../test-database.fixture';
import { fillHouse, ownFolder } from './busy-house.fixture';
import { databaseFile, ownerFile } from './database-files';
import { findHarm } from './find-harm';
import { makeBackup } from './make-backup';
import { type RestoreStep, restoreBackup } from './restore-backup';
import { runDatabaseProcess } from './run-database-process';

const fixture = join(import.meta.dirname, 'restore-and-die.fixture.ts');

/** Runs TypeScript in a process of its own, so that its files are closed when it ends. */
const inProcess = (file: string, args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', file, ...args], { encoding: 'utf8', cwd: process.cwd() });

/** A database with a backup and, written after it, a row that is in its -wal file only; nobody has it open. */
async function houseWithBackup() {
  const { db, pack, url } = await freshDatabase('file');
  await fillHouse(db, pack);
  const [folder, original] = [ownFolder(), databaseFile(url) ?? ''];
  const made = await makeBackup({ file: original, folder, keep: 14 }, testNow);
  if (!made.ok) throw new Error(made.error.sentence);
  await db.$client.execute('pragma wal_checkpoint(truncate)');
  await writeBatch(db, [statement(sql`insert into rate_limits values ('later', 1, 1)`)]);
  const file = join(ownFolder(), 'passage.db');
  for (const suffix of ['', '-wal']) copyFileSync(original + suffix, file + suffix);
  return { file, backup: made.value.file };
}

const laterRows = async (db: Database) =>
  (await db.$client.execute("select key from rate_limits where key = 'later'")).rows.length;

/** What is in a file, and its -wal, read from a copy, so that the original is not opened. */
async function read(file: string): Promise<{ later: number; broken: string[] }> {
  const copy = join(ownFolder(), 'read.db');
  for (const suffix of ['', '-wal']) if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix);
  const db = await openDatabase(`file:${copy}`);
  const state = {
    later: await laterRows(db),
    broken: (await proveInvariants(db, testNow)).violations.map((one) => one.invariant),
  };
  db.$client.close();
  return state;
}

/** All of them are tried with PASSAGE_ALL_FAULTS=1, else those between which files have no name or two. */
const steps: readonly RestoreStep[] = process.env.PASSAGE_ALL_FAULTS
  ? ['noted', 'staged', 'moved-file', 'moved', 'noted-moved', 'cleared', 'placed', 'owned', 'done']
  : ['moved-file', 'noted-moved', 'placed'];

const aside = (file: string) => `${file}.replaced-2026-03-01T12-00-00Z`;

test('a restore puts the backup in place, keeps what was there with its -wal, and can be taken back the same way', async () => {
  const { file, backup } = await houseWithBackup();
  writeFileSync(`${file}-shm`, '');
  expect(await restoreBackup({ file, from: backup }, testNow)).toMatchObject({
    ok: true,
    value: { aside: aside(file), orphans: 0, isBehind: false },
  });
  expect(await read(file)).toEqual({ later: 0, broken: [] });
  expect(await read(aside(file))).toEqual({ later: 1, broken: [] });
  expect(await findHarm(file)).toMatchObject({ ok: true, value: { type: 'whole' } });

  const soon = new Date(testNow.getTime() + 5000);
  expect(await restoreBackup({ file, from: aside(file) }, soon)).toMatchObject({ ok: true });
  expect(await read(file)).toEqual({ later: 1, broken: [] });
  expect(await findHarm(file)).toMatchObject({ ok: true, value: { type: 'whole' } });
});

test('where there is no database yet, nor a folder for one, a restore makes both', async () => {
  const { backup } = await houseWithBackup();
  const file = join(ownFolder(), 'fresh', 'data', 'passage.db');
  expect(await restoreBackup({ file, from: backup }, testNow)).toMatchObject({ ok: true, value: { aside: undefined } });
  expect(await read(file)).toEqual({ later: 0, broken: [] });
});

test('killed after any step, a restore goes on when asked again; no start comes in between, and nothing is lost', async () => {
  const { file: original, backup } = await houseWithBackup();
  for (const step of steps) {
    const file = join(ownFolder(), 'passage.db');
    for (const suffix of ['', '-wal']) copyFileSync(original + suffix, file + suffix);
    const killed = inProcess(fixture, [file, backup, testNow.toISOString(), step]);
    expect(killed.signal, killed.stderr).toBe('SIGKILL');
    if (step === 'done') {
      expect(await findHarm(file), step).toMatchObject({ ok: true, value: { type: 'whole' } });
    } else {
      expect(await findHarm(file), step).toMatchObject({ ok: false, error: { type: 'restoring' } });
      const again = await restoreBackup({ file, from: backup }, new Date(testNow.getTime() + 60_000));
      expect(again, step).toMatchObject({ ok: true, value: { aside: aside(file) } });
    }
    expect(await read(file), step).toEqual({ later: 0, broken: [] });
    expect(await read(aside(file)), step).toEqual({ later: 1, broken: [] });
    const left = readdirSync(dirname(file)).filter((name) => !/^passage\.db(-owner|\.replaced-.*)?$/.test(name));
    expect(left, step).toEqual([]);
  }
}, 240_000);

test('while anything has the database open, and for what is no sound backup, a restore refuses and replaces nothing', async () => {
  const { file, backup } = await houseWithBackup();
  const text = join(ownFolder(), 'letter.db');
  writeFileSync(text, 'Dear reader, this is a letter and no database.'.repeat(100));
  const damaged = join(ownFolder(), 'damaged.db');
  const bytes = readFileSync(backup);
  writeFileSync(damaged, bytes.fill(0xaa, 8 * 4096, Math.floor(bytes.length / 2)));
  const newer = join(ownFolder(), 'newer.db');
  copyFileSync(backup, newer);
  const open = await openDatabase(`file:${newer}`);
  await open.$client.execute("insert into __drizzle_migrations (hash, created_at) values ('of tomorrow', 4102444800000)");
  await open.close();

  const db = await openDatabase(`file:${file}`);
  expect(await laterRows(db)).toBe(1);
  const ask = (from: string) => restoreBackup({ file, from }, testNow);
  expect(await ask(backup)).toMatchObject({ ok: false, error: { type: 'in-use' } });
  expect(await ask(text)).toMatchObject({ ok: false, error: { type: 'no-backup' } });
  expect(await ask(damaged)).toMatchObject({ ok: false, error: { type: 'not-whole' } });
  expect(await ask(newer)).toMatchObject({ ok: false, error: { type: 'newer' } });
  expect(await ask(`${backup}.gone`)).toMatchObject({ ok: false, error: { type: 'no-backup' } });
  expect(await ask(file)).toMatchObject({ ok: false, error: { type: 'same-file' } });
  expect(await laterRows(db)).toBe(1);
  expect(readdirSync(dirname(file)).filter((name) => /restor|replaced/.test(name))).toEqual([]);
  db.$client.close();
});

test('a server that runs on a file too damaged to be opened is found by what it owns', async () => {
  const { file, backup } = await houseWithBackup();
  await runDatabaseProcess('set-beat', { ownerFile: ownerFile(file), beat: 0 });
  writeFileSync(file, 'no database any more'.repeat(1000));
  const owner = await openDatabase(`file:${ownerFile(file)}`);
  await owner.$client.execute('pragma journal_mode = delete');
  await owner.$client.execute('pragma locking_mode = exclusive');
  await owner.$client.execute('update owner set beat = beat');
  expect(await restoreBackup({ file, from: backup }, testNow)).toMatchObject({ ok: false, error: { type: 'in-use' } });
  owner.$client.close();
});

test('a backup that someone put a trigger or a view into is refused, by a restore and by a start; so is what is no file', async () => {
  const { file, backup } = await houseWithBackup();
  expect(await restoreBackup({ file, from: ownFolder() }, testNow)).toMatchObject({ ok: false, error: { type: 'no-backup' } });
  for (const hook of [
    'create trigger eats after insert on responses begin delete from reviews where id = new.id; end',
    'create view everything as select * from users',
  ]) {
    const changed = join(ownFolder(), 'changed.db');
    copyFileSync(backup, changed);
    const open = await openDatabase(`file:${changed}`);
    await open.run(sql.raw(hook));
    open.$client.close();
    expect(await restoreBackup({ file, from: changed }, testNow)).toMatchObject({ ok: false, error: { type: 'no-backup' } });
    expect(await findHarm(changed)).toMatchObject({ ok: false, error: { type: 'foreign' } });
  }
  expect(await read(file)).toEqual({ later: 1, broken: [] });
});
