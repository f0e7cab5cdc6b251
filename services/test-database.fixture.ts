import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { type Sqld, startSqld } from '@/e2e/peers/sqld';
import type { Pack } from '@/quizzes/packs/pack';
import { loadPack } from './packs/load-pack';
import { seedPack } from './packs/seed-pack';
import { type TestDatabase, testDatabases } from './test-databases';

export const testNow = new Date('2026-03-01T12:00:00Z');

// Asked anew each time: files of tests on several databases may share a process.
const chosen = (): TestDatabase => testDatabases.find((one) => one === process.env.PASSAGE_TEST_DATABASE) ?? 'file';

/** A database of its own, migrated and seeded, gone after the test. */
export async function freshDatabase(
  on: TestDatabase = chosen(),
): Promise<{ db: Database; pack: Pack; url: string; server?: Sqld }> {
  const folder = mkdtempSync(join(tmpdir(), 'passage-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  if (on === 'file') {
    const url = `file:${join(folder, 'test.db')}`;
    const db = await openDatabase(url);
    onTestFinished(() => db.$client.close());
    return { db, pack: await prepare(db), url };
  }
  prepared ??= prepareServer();
  const { pack, server: original } = await prepared;
  const server = await startSqld({ copyOf: original.folder });
  onTestFinished(() => server.stop());
  const url = `${on === 'ws' ? 'ws' : 'http'}://${server.host}`;
  const db = await openDatabase(url, undefined, on === 'replica' ? `file:${join(folder, 'replica.db')}` : undefined);
  onTestFinished(() => db.$client.close());
  return { db, pack, url, server };
}

async function prepare(db: Database): Promise<Pack> {
  await migrateDatabase(db);
  const pack = await loadPack('iom');
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  await seedPack(db, pack.value, testNow);
  return pack.value;
}

/** Migrated and seeded once per process, then stopped: every test gets a copy. Files of tests share it, so it goes with the process. */
async function prepareServer(): Promise<{ pack: Pack; server: Sqld }> {
  const server = await startSqld();
  const db = await openDatabase(`http://${server.host}`);
  const pack = await prepare(db);
  db.$client.close();
  await server.kill();
  process.once('exit', () => rmSync(server.folder, { recursive: true, force: true }));
  return { pack, server };
}

let prepared: ReturnType<typeof prepareServer> | undefined;
