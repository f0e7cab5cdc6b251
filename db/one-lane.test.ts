import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { createClient } from '@libsql/client';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase, statement, writeBatch } from './client';
import { problemOf } from './problem';

/** A database, and someone else who can hold its file. */
async function twoAtOneFile() {
  const folder = mkdtempSync(join(tmpdir(), 'passage-lane-'));
  const url = `file:${join(folder, 'lane.db')}`;
  const db = await openDatabase(url);
  await db.$client.execute('create table kept (id integer primary key, parent integer references kept (id))');
  const other = createClient({ url, concurrency: 2 });
  onTestFinished(() => {
    db.$client.close();
    other.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const hold = async () => {
    const held = await other.transaction('write');
    return () => held.rollback();
  };
  const onDisk = async () => (await other.execute('select count(*) as n from kept')).rows[0]?.n;
  return { db, hold, onDisk, file: join(folder, 'lane.db') };
}

const insert = (id: number) => statement(sql`insert into kept (id) values (${id})`);

test('200 answers at once while someone else holds the file for a second: all are taken and on disk, and reading goes on', async () => {
  const { db, hold, onDisk } = await twoAtOneFile();
  const release = await hold();
  const writing = Promise.all(Array.from({ length: 200 }, (_, id) => writeBatch(db, [insert(id)])));
  let [reads, longestMs] = [0, 0];
  for (const end = performance.now() + 1000; performance.now() < end; reads += 1) {
    const start = performance.now();
    await db.$client.execute('select 1');
    longestMs = Math.max(longestMs, performance.now() - start);
    await after(5);
  }
  expect(await onDisk()).toBe(0);
  await release();
  await writing;
  expect(await onDisk()).toBe(200);
  // The process never waits for the lock itself: a whole second of it would be one read.
  expect(reads).toBeGreaterThan(3);
  expect(longestMs).toBeLessThan(900);
});

test('after a file that was locked for too long nothing is acknowledged that is not on disk, and rules still hold', async () => {
  const { db, hold, onDisk } = await twoAtOneFile();
  const release = await hold();
  const refused = await Promise.allSettled([
    writeBatch(db, [insert(1)]),
    db.$client.execute('insert into kept (id) values (2)'),
    db.$client.migrate(['insert into kept (id) values (3)']),
  ]);
  expect(refused.map((one) => (one.status === 'rejected' ? problemOf(one.reason) : 'stored'))).toEqual(['busy', 'busy', 'busy']);
  await release();
  for (let id = 10; id < 30; id += 1) await db.$client.execute({ sql: 'insert into kept (id) values (?)', args: [id] });
  for (let id = 30; id < 50; id += 1) await writeBatch(db, [insert(id)]);
  expect(await onDisk()).toBe(40);
  await expect(db.$client.execute('insert into kept (id, parent) values (99, 98)')).rejects.toThrow(/FOREIGN KEY/);
  expect((await db.$client.execute('pragma synchronous')).rows[0]?.synchronous).toBe(2);
});

test('the log is put into the file from time to time, but not while the disk can’t read it', async () => {
  const { db, file } = await twoAtOneFile();
  const write = async (from: number) => {
    for (let id = from; id < from + 4000; id += 100)
      await writeBatch(
        db,
        Array.from({ length: 100 }, (_, at) => insert(id + at)),
      );
  };
  const bytes = () => statSync(file).size;
  // A folder in its place opens, and can’t be read; the connection has the file itself.
  renameSync(`${file}-wal`, `${file}-kept`);
  mkdirSync(`${file}-wal`);
  await write(0);
  const before = bytes();
  rmSync(`${file}-wal`, { recursive: true });
  renameSync(`${file}-kept`, `${file}-wal`);
  expect(before).toBeLessThanOrEqual(4096);
  await write(4000);
  expect(bytes()).toBeGreaterThan(5 * 4096);
});

test('a few great statements are put into the file as many small ones are, and the log does not stay great', async () => {
  const { db, file } = await twoAtOneFile();
  await db.$client.execute('create table great (body text)');
  const body = 'x'.repeat(1_000_000);
  for (let count = 0; count < 40; count += 1) await db.$client.execute({ sql: 'insert into great values (?)', args: [body] });
  expect(statSync(file).size).toBeGreaterThan(20_000_000);
  expect(statSync(`${file}-wal`).size).toBeLessThan(25_000_000);
});
