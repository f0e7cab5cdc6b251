import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { statement, writeBatch } from '@/db/client';
import { noteTrouble } from '../backups/database-troubles';
import { freshDatabase } from '../test-database.fixture';
import { findReadiness } from './find-readiness';

test('a migrated database that answers is ready, also one that a newer program has migrated', async () => {
  const { db } = await freshDatabase();
  expect(await findReadiness(async () => db)).toEqual({ status: 'ready' });
  await writeBatch(db, [statement(sql`insert into __drizzle_migrations (hash, created_at) values ('newer', ${8.64e15})`)]);
  expect(await findReadiness(async () => db)).toEqual({ status: 'ready' });
});

test('a database that lacks a migration, or has none, is not', async () => {
  const { db } = await freshDatabase();
  await writeBatch(db, [
    statement(sql`delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)`),
  ]);
  expect(await findReadiness(async () => db)).toEqual({ status: 'unavailable', reason: 'not-migrated' });
  await db.$client.execute('drop table __drizzle_migrations');
  expect(await findReadiness(async () => db)).toEqual({ status: 'unavailable', reason: 'not-migrated' });
});

test('a database that can’t be written to is degraded, with the reason', async () => {
  const { db } = await freshDatabase('file');
  await db.$client.execute('pragma query_only = on');
  await expect(writeBatch(db, [statement(sql`delete from packs`)])).rejects.toThrow();
  expect(await findReadiness(async () => db)).toEqual({ status: 'degraded', reason: 'read-only' });
});

test('a process that does not own its database file is degraded, and one that knows of damage as well', async () => {
  const { db } = await freshDatabase();
  noteTrouble('owner', 'Another process runs on it.');
  expect(await findReadiness(async () => db)).toEqual({ status: 'degraded', reason: 'not-owner' });
  noteTrouble('damaged', 'It is damaged.');
  expect(await findReadiness(async () => db)).toEqual({ status: 'degraded', reason: 'corrupt' });
  noteTrouble('owner', undefined);
  noteTrouble('damaged', undefined);
  expect(await findReadiness(async () => db)).toEqual({ status: 'ready' });
});

test('a database that does not answer in time, or can’t be opened, is unavailable', async () => {
  expect(await findReadiness(() => new Promise(() => {}), 10)).toEqual({ status: 'unavailable', reason: 'silent' });
  const gone = () => Promise.reject(new TypeError('fetch failed'));
  expect(await findReadiness(gone)).toEqual({ status: 'unavailable', reason: 'unreachable' });
});
