import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createClient } from '@libsql/client';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openDatabase, statement, writeBatch } from '@/db/client';
import { prepareDatabase } from '../command-line/house';
import { environmentSchema } from '../environment';
import { testNow } from '../test-database.fixture';
import { ownFolder } from './busy-house.fixture';
import { ownerFile } from './database-files';
import { findHarm } from './find-harm';
import { makeBackup } from './make-backup';
import { house, type State, serveUntil } from './served-house.fixture';

const harmOf = async (file: string) => {
  const found = await findHarm(file, { waitMs: 200 });
  return found.ok ? found.value.type : `${found.error.type}: ${found.error.sentence}`;
};
/** What `npm start` does with it. */
const start = (file: string) => prepareDatabase(environmentSchema.parse({ DATABASE_URL: `file:${file}` }), testNow);

test('a new place gets a database, and so does one where a start ended before it made one', async () => {
  const file = join(ownFolder(), 'passage.db');
  expect(await harmOf(file)).toBe('new');
  writeFileSync(file, '');
  expect(await harmOf(file)).toBe('new');
  await start(file);
  expect(await harmOf(file)).toBe('whole');
});

test('where a database was and is missing or empty, none is made', async () => {
  const file = await house();
  await serveUntil(file, ({ beat }) => beat > 0);
  const wal = `${file}-wal`;
  expect(existsSync(wal)).toBe(true);
  renameSync(file, `${file}.elsewhere`);
  expect(await harmOf(file)).toMatch(/^wal-alone: .*passage\.db is missing, and .*-wal, which holds its last answers, is there/);
  await expect(start(file)).rejects.toThrow(/is missing/);
  rmSync(wal);
  expect(await harmOf(file)).toMatch(/^missing: There was a database at .*, and it is missing/);
  writeFileSync(file, '');
  expect(await harmOf(file)).toMatch(/^missing: .*it is empty/);
  await expect(start(file)).rejects.toThrow(/it is empty/);
  rmSync(ownerFile(file));
  expect(await harmOf(file)).toBe('new');
});

test('a database that lost its -wal after a crash, or is an older copy, is not started on; with its -wal it is', async () => {
  const file = await house();
  const older = `${file}.older`;
  copyFileSync(file, older);
  await serveUntil(file, ({ beat }) => beat > 0);
  renameSync(`${file}-wal`, `${file}-wal.elsewhere`);
  rmSync(`${file}-shm`, { force: true });
  expect(await harmOf(file)).toMatch(/^older-than-known: .*its -wal file is gone, or another copy was put in its place/);
  await expect(start(file)).rejects.toThrow(/older than it was/);
  rmSync(`${file}-wal`, { force: true });
  renameSync(`${file}-wal.elsewhere`, `${file}-wal`);
  rmSync(`${file}-shm`, { force: true });
  expect(await harmOf(file)).toBe('whole');
  for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
  copyFileSync(older, file);
  expect(await harmOf(file)).toMatch(/^older-than-known/);
});

test('a crash, and someone who looked into the file after it, are no reason not to start', async () => {
  const file = await house();
  await serveUntil(file, ({ beat }) => beat > 1);
  const db = await openDatabase(`file:${file}`);
  await writeBatch(db, [statement(sql`insert into rate_limits values ('looked', 1, 1)`)]);
  await db.close();
  rmSync(`${file}-wal`, { force: true });
  rmSync(`${file}-shm`, { force: true });
  expect(await harmOf(file)).toBe('whole');
});

test('a second start beside a running server is refused, and one after it is not', async () => {
  const file = await house();
  let seen = '';
  await serveUntil(file, ({ beat }) => {
    if (beat > 0 && seen === '') {
      seen = 'asked';
      void harmOf(file).then((harm) => {
        seen = harm;
      });
    }
    return seen !== '' && seen !== 'asked';
  });
  expect(seen).toMatch(/^in-use: Passage already runs on .*one process owns the file/);
  expect(await harmOf(file)).toBe('whole');
});

test('of two servers on one file the second stores nothing, and says why', async () => {
  const file = await house();
  let second: Promise<State> | undefined;
  let seen: State | undefined;
  const first = await serveUntil(file, ({ beat }) => {
    if (beat > 0 && !second) {
      second = serveUntil(file, ({ troubles, isStored }) => troubles.owner !== undefined && !isStored);
      void second.then((state) => {
        seen = state;
      });
    }
    return seen !== undefined;
  });
  expect(first).toMatchObject({ isStored: true, troubles: {}, condition: { type: 'ok' } });
  expect(seen).toMatchObject({
    condition: { problem: 'read-only' },
    troubles: { owner: expect.stringMatching(/Another process runs on .*writes nothing/) },
  });
});

test('a read-only, a newer, a foreign file and one that is no database are refused, each with its sentence', async () => {
  const readOnly = await house();
  chmodSync(readOnly, 0o444);
  expect(await harmOf(readOnly)).toMatch(/^read-only: .*make it writable/);

  const newer = await house();
  const ahead = createClient({ url: `file:${newer}` });
  await ahead.execute("insert into __drizzle_migrations (hash, created_at) values ('of tomorrow', 4102444800000)");
  ahead.close();
  expect(await harmOf(newer)).toMatch(/^newer: .*newer version of Passage than this one/);

  const foreign = join(ownFolder(), 'passage.db');
  const other = createClient({ url: `file:${foreign}` });
  await other.execute('create table songs (title text)');
  other.close();
  expect(await harmOf(foreign)).toMatch(/^foreign: .*another program/);

  const letter = join(ownFolder(), 'passage.db');
  writeFileSync(letter, 'Dear reader, this is a letter.'.repeat(500));
  expect(await harmOf(letter)).toMatch(/^not-a-database: .*No backup was found.*npm run restore -- --from/);
  for (const file of [readOnly, newer, foreign, letter]) await expect(start(file)).rejects.toThrow(file);
});

/** The page where a table begins. */
async function pageOf(file: string, table: string): Promise<number> {
  const client = createClient({ url: `file:${file}` });
  const { rows } = await client.execute({ sql: 'select rootpage from sqlite_master where name = ?', args: [table] });
  client.close();
  return Number(rows[0]?.rootpage);
}

/** Overwrites a page of a file, as a bad disk would; pages count from 1. */
function damage(file: string, page: number): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(4096, 0xaa), 0, 4096, (page - 1) * 4096);
  closeSync(descriptor);
}

test('a damaged file is found at the start, left as it is, and served without being written to', async () => {
  const file = await house();
  await makeBackup({ file, folder: join(dirname(file), 'backups'), keep: 14 }, testNow);
  damage(file, await pageOf(file, 'facts'));
  expect(await harmOf(file)).toBe('damaged');
  const found = await findHarm(file);
  expect(found.ok && found.value).toMatchObject({
    sentence: expect.stringMatching(
      /is damaged \(.*nothing is written.*newest backup is of 2026-03-01.*restore -- --from .*backups/s,
    ),
  });
  const sentence = await start(file);
  expect(sentence).toMatch(/is damaged/);
  // The very first write is refused, before the server's own look at the file ends.
  const first = await serveUntil(file, () => true, [], sentence);
  expect(first).toMatchObject({ isStored: false, condition: { problem: 'corrupt' }, troubles: { damaged: sentence } });
  const state = await serveUntil(file, ({ troubles, isStored }) => troubles.damaged !== undefined && !isStored);
  expect(state).toMatchObject({ condition: { problem: 'corrupt' }, troubles: { damaged: expect.stringMatching(/restore/) } });
  for (let page = 2; page < 30; page += 1) damage(file, page);
  expect(await harmOf(file)).toMatch(/^unreadable: .*is damaged.*restore -- --from .*backups/s);
  await expect(start(file)).rejects.toThrow(/is damaged/);
});

test('damage that comes while the server runs stops the writing, and no backup of it pushes out a whole one', async () => {
  const file = await house();
  const folder = join(dirname(file), 'backups');
  const page = await pageOf(file, 'facts');
  let isDamaged = false;
  const state = await serveUntil(
    file,
    ({ troubles, isStored }) => {
      const hasBackup = existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.db'));
      if (hasBackup && !isDamaged) {
        isDamaged = true;
        damage(file, page);
      }
      return troubles.damaged !== undefined && !isStored;
    },
    ['0.00001', folder],
  );
  expect(state.condition.type).toBe('degraded');
  expect(readdirSync(folder).filter((name) => name.endsWith('.db')).length).toBeGreaterThan(0);
});
