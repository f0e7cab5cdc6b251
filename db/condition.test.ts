import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase, statement, withDeadline, writeBatch } from './client';
import { problemOf } from './problem';

async function filledDatabase() {
  const folder = mkdtempSync(join(tmpdir(), 'passage-condition-'));
  const path = join(folder, 'condition.db');
  const db = await openDatabase(`file:${path}`);
  onTestFinished(() => {
    db.$client.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await db.$client.execute('create table kept (id integer primary key, text text)');
  const fill = (id: number) => writeBatch(db, [statement(sql`insert into kept values (${id}, ${'x'.repeat(20_000)})`)]);
  for (let id = 0; id < 20; id += 1) await fill(id);
  const count = async () => (await db.$client.execute('select count(*) as n from kept')).rows[0]?.n;
  return { db, path, fill, count };
}

const problemIn = (work: Promise<unknown>) => work.then(() => 'stored', problemOf);

test('a full disk is said, reading goes on, and the next write that finds room mends it', async () => {
  const { db, fill, count } = await filledDatabase();
  await db.$client.execute('pragma max_page_count = 1');
  expect(await problemIn(fill(20))).toBe('disk-full');
  expect(db.condition()).toEqual({ type: 'degraded', problem: 'disk-full' });
  expect(await count()).toBe(20);
  expect(await problemIn(fill(20))).toBe('disk-full');
  await db.$client.execute('pragma max_page_count = 100000');
  expect(await problemIn(fill(20))).toBe('stored');
  expect(db.condition()).toEqual({ type: 'ok' });
  expect(await count()).toBe(21);
});

test('a file that can’t be written is not tried again, and reading goes on', async () => {
  const { db, fill, count } = await filledDatabase();
  await db.$client.execute('pragma query_only = on');
  expect(await problemIn(fill(20))).toBe('read-only');
  await db.$client.execute('pragma query_only = off');
  expect(await problemIn(fill(20))).toBe('read-only');
  expect(db.condition()).toEqual({ type: 'degraded', problem: 'read-only' });
  expect(await count()).toBe(20);
});

test('a damaged file takes no more writes, whoever met the damage', async () => {
  const { db, path, fill } = await filledDatabase();
  await db.$client.execute('pragma wal_checkpoint(truncate)');
  const file = openSync(path, 'r+');
  const { size } = statSync(path);
  writeSync(file, Buffer.alloc(size - 8192, 0x5a), 0, size - 8192, 8192);
  closeSync(file);
  await db.$client.execute('pragma shrink_memory');
  expect(await problemIn(db.$client.execute('select sum(length(text)) from kept'))).toBe('corrupt');
  expect(db.condition()).toEqual({ type: 'degraded', problem: 'corrupt' });
  expect(await problemIn(fill(20))).toBe('corrupt');
});

test('a query that breaks a rule says nothing of the database', async () => {
  const { db, fill } = await filledDatabase();
  expect(await problemIn(fill(1))).toBe(undefined);
  expect(await problemIn(db.$client.execute('select * from nowhere'))).toBe(undefined);
  expect(db.condition()).toEqual({ type: 'ok' });
});

test('the database of a request that has run out of time refuses to write, and still reads', async () => {
  const { db, count } = await filledDatabase();
  const late = withDeadline(db, -1);
  expect(await problemIn(writeBatch(late, [statement(sql`delete from kept`)]))).toBe('too-late');
  expect(await problemIn(writeBatch(withDeadline(db, 60_000), [statement(sql`delete from kept where id = 1`)]))).toBe('stored');
  expect((await late.all(sql`select count(*) as n from kept`))[0]).toMatchObject({ n: 19 });
  expect(await count()).toBe(19);
});

test('an error says which problem is behind it, however Drizzle wrapped it, and the error page is told', async () => {
  const { db } = await filledDatabase();
  await db.$client.execute('pragma query_only = on');
  await expect(db.run(sql`delete from kept`)).rejects.toMatchObject({ digest: 'database-read-only' });
  await expect(db.all(sql`select * from nowhere`)).rejects.toMatchObject({ digest: undefined });
});

test('closing takes what waits into the one file', async () => {
  const { db, path, fill } = await filledDatabase();
  const writing = fill(20);
  await db.close();
  await writing;
  expect(await problemIn(fill(21))).toBe('closing');
  const again = await openDatabase(`file:${path}`);
  expect((await again.$client.execute('select count(*) as n from kept')).rows[0]?.n).toBe(21);
  again.$client.close();
});

test('after the writing was stopped, what waits and what comes is refused, also after the file was locked, and reading goes on', async () => {
  const { db, path, fill, count } = await filledDatabase();
  const waiting = problemIn(fill(20));
  db.stopWriting('corrupt');
  expect(await waiting).toBe('corrupt');
  const other = createClient({ url: `file:${path}` });
  const held = await other.transaction('write');
  expect(await problemIn(db.$client.executeMultiple('begin immediate'))).toBe('busy');
  await held.rollback();
  other.close();
  expect(await problemIn(fill(21))).toBe('corrupt');
  expect(db.condition()).toEqual({ type: 'degraded', problem: 'corrupt' });
  expect(await count()).toBe(20);
});
