import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBatch, statement, writeBatch } from '@/db/client';
import { allTables, nameOf } from '@/db/queries/personal-tables';
import { selectRowCounts } from '@/db/queries/row-counts';
import { proveInvariants } from '../admin/prove-invariants';
import { freshDatabase, testNow } from '../test-database.fixture';
import { fillHouse, openCopy, ownFolder } from './busy-house.fixture';
import { databaseFile } from './database-files';
import { backupName, listSuperfluous, readBackupNames } from './keep-backups';
import { makeBackup } from './make-backup';
import { makeLogicalBackup } from './make-logical-backup';

async function house() {
  const { db, pack, url } = await freshDatabase('file');
  await fillHouse(db, pack);
  const file = databaseFile(url) ?? '';
  return { db, file, folder: join(dirname(file), 'backups') };
}
const later = (seconds: number) => new Date(testNow.getTime() + seconds * 1000);

test('a backup is made while others write; it is a sound database with all that was stored before, readable by its owner alone', async () => {
  const { db, file, folder } = await house();
  let stored = 0;
  let isDone = false;
  const writing = (async () => {
    for (; !isDone; stored += 1)
      await writeBatch(db, [statement(sql`insert into rate_limits values (${`key-${stored}`}, 1, 1)`)]);
  })();
  while (stored < 20) await new Promise((resolve) => setImmediate(resolve));
  const before = stored;
  const made = await makeBackup({ file, folder, keep: 14 }, testNow);
  isDone = true;
  await writing;
  if (!made.ok) throw new Error(made.error.sentence);
  expect(made.value).toMatchObject({ file: join(folder, 'test-2026-03-01T12-00-00Z.db'), orphans: 0, removed: [] });
  expect(stored).toBeGreaterThan(before);
  expect(statSync(made.value.file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['test-2026-03-01T12-00-00Z.db']);
  const copy = await openCopy(made.value.file);
  expect((await proveInvariants(copy, testNow)).violations).toEqual([]);
  const { rows } = await copy.$client.execute('select count(*) as count from rate_limits');
  expect(Number(rows[0]?.count)).toBeGreaterThanOrEqual(before);
  expect(Number(rows[0]?.count)).toBe(made.value.rows.rate_limits);
});

test('what can’t be is refused with a sentence, and nothing of it stays', async () => {
  const { file, folder } = await house();
  expect(await makeBackup({ file, folder, keep: 14 }, testNow)).toMatchObject({ ok: true });
  const refusals = [
    [await makeBackup({ file, folder, keep: 14 }, testNow), 'exists', /exists already/],
    [await makeBackup({ file: `${file}-none`, folder, keep: 14 }, testNow), 'no-database', /There is no database/],
    [
      await makeBackup({ file, folder: join(file, 'backups'), keep: 14 }, later(1)),
      'no-folder',
      /can’t be written to \(ENOTDIR\)/,
    ],
    [await makeBackup({ file, folder, keep: 14, findFree: () => 5000 }, later(2)), 'no-room', /has room for 1 MB/],
  ] as const;
  for (const [made, type, sentence] of refusals)
    expect(made).toMatchObject({ ok: false, error: { type, sentence: expect.stringMatching(sentence) } });
  expect(readdirSync(folder)).toHaveLength(1);
});

test('a damaged database gives no backup, and pushes out none', async () => {
  const { db, file, folder } = await house();
  await db.close();
  const broken = join(ownFolder(), 'test.db');
  const bytes = readFileSync(file);
  bytes.fill(0xaa, 8 * 4096, Math.floor(bytes.length / 2));
  writeFileSync(broken, bytes);
  expect(await makeBackup({ file: broken, folder, keep: 1 }, testNow)).toMatchObject({ ok: false, error: { type: 'not-whole' } });
  expect(readdirSync(folder)).toEqual([]);
});

test('a copy that breaks a rule of its own tables is no backup: it is proved before it is kept', async () => {
  const { db, file, folder } = await house();
  await db.$client.executeMultiple('pragma ignore_check_constraints = on');
  await db.$client.execute("update users set email = null where id = 'account'");
  const made = await makeBackup({ file, folder, keep: 14 }, testNow);
  expect(made).toMatchObject({ ok: false, error: { type: 'not-whole', sentence: expect.stringMatching(/CHECK/) } });
  expect(readdirSync(folder)).toEqual([]);
});

test('what a killed backup left goes a day later; one that may still run does not, nor what is another program’s', async () => {
  const { file, folder } = await house();
  await makeBackup({ file, folder, keep: 14 }, testNow);
  const [old, young, other] = ['test-2026-02-28T10-00-00Z', 'test-2026-03-01T11-59-00Z', 'letters'].map((name) =>
    join(folder, `${name}.db.partial`),
  ) as [string, string, string];
  for (const [path, at] of [
    [old, later(-90_000)],
    [young, later(-60)],
    [other, later(-90_000)],
  ] as const) {
    writeFileSync(path, '');
    utimesSync(path, at, at);
  }
  await makeBackup({ file, folder, keep: 14 }, later(1));
  expect([old, young, other].map((path) => existsSync(path))).toEqual([false, true, true]);
});

test('of many backups the newest, the last of each month and three from before migrations stay, whatever their order', () => {
  const day = fc.integer({ min: 0, max: 1200 });
  fc.assert(
    fc.property(fc.uniqueArray(day, { maxLength: 80 }), fc.integer({ min: 1, max: 20 }), (days, keep) => {
      const at = (index: number) => new Date(Date.UTC(2024, 0, 1 + index));
      const names = days.map((index) => backupName('passage', at(index), index % 7 === 0 ? 'before-migration' : 'backup'));
      const strangers = ['passage.db', 'other-2024-01-01T00-00-00Z.db', 'passage-2024-01-01.db', 'passage-notes.txt'];
      const gone = listSuperfluous('passage', [...names, ...strangers], keep, at(1200));
      const stays = readBackupNames(
        'passage',
        names.filter((name) => !gone.includes(name)),
      );
      const all = readBackupNames('passage', names);
      const ordinary = all.filter(({ reason }) => reason === 'backup');
      const months = [...new Set(ordinary.map(({ name }) => name.slice(0, 15)))];
      expect(strangers.some((name) => gone.includes(name))).toBe(false);
      for (const { name } of ordinary.slice(0, keep)) expect(gone).not.toContain(name);
      for (const month of months) expect(gone).not.toContain(ordinary.find(({ name }) => name.startsWith(month))?.name);
      expect(stays.filter(({ reason }) => reason === 'before-migration').length).toBe(Math.min(3, all.length - ordinary.length));
      expect(stays.filter(({ reason }) => reason === 'backup').length).toBeLessThanOrEqual(keep + months.length);
    }),
  );
});

test('backups from the future, of a clock that was ahead, push out none and stay until their time has come', () => {
  const day = (index: number) => new Date(Date.UTC(2026, 2, index));
  const past = [1, 2, 3, 4].map((index) => backupName('passage', day(index), 'backup'));
  const migrated = [1, 2, 3].map((index) => backupName('passage', day(index), 'before-migration'));
  const future = [6, 7, 8].flatMap((index) => [
    backupName('passage', day(index), 'backup'),
    backupName('passage', day(index), 'before-migration'),
  ]);
  const names = [...past, ...migrated, ...future];
  expect(listSuperfluous('passage', names, 2, day(5))).toEqual([past[1], past[0]]);
  expect(listSuperfluous('passage', names, 2, day(9))).toHaveLength(5 + 3);
});

test('a libSQL server’s database becomes a file with the same rows', async () => {
  const { db, pack } = await freshDatabase('http');
  await fillHouse(db, pack);
  const names = allTables.map(nameOf);
  const [[counts] = []] = await readBatch(db, [selectRowCounts(names)]);
  const folder = ownFolder();
  const made = await makeLogicalBackup(async () => db, { folder, keep: 14 }, testNow);
  if (!made.ok) throw new Error(made.error.sentence);
  expect(Object.fromEntries(names.map((name) => [name, made.value.rows[name]]))).toEqual({ ...counts });
  expect((await proveInvariants(await openCopy(made.value.file), testNow)).violations).toEqual([]);
  expect(readdirSync(folder)).toEqual(['passage-2026-03-01T12-00-00Z.db']);
});
