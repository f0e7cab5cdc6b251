import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Database, openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import { migrateUnderLock } from '@/db/migrate-under-lock';
import { readBackupSettings } from '../backups/backup-settings';
import { databaseFile } from '../backups/database-files';
import { findHarm } from '../backups/find-harm';
import { type Kept, migrateKept } from '../backups/migrate-kept';
import type { Environment } from '../environment';
import { refreshAllWaiting } from '../memories/refresh-memories';
import { loadPack } from '../packs/load-pack';
import { seedPack } from '../packs/seed-pack';

// What the start, the reset and the tests do before the server runs.

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Packs that come with the program. */
const shippedPacks = ['iom'];

/**
 * The secret from the environment, else the one in data/, made on the first start and readable by its owner alone. Machines that share
 * a libSQL server must share the secret too: there it has to be given.
 */
export function authSecret(environment: Environment, dataFolder = join(projectFolder, 'data')): string {
  if (environment.AUTH_SECRET) return environment.AUTH_SECRET;
  if (!environment.DATABASE_URL.startsWith('file:'))
    throw new Error(
      'Passage can’t start: with a libSQL server AUTH_SECRET must be set, the same on every machine (openssl rand -base64 32 makes one).',
    );
  const file = join(dataFolder, 'auth-secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataFolder, { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return secret;
}

/**
 * Opens the database, brings it up to date, replays the memories that wait for it and stores the shipped packs. Doing it again changes
 * nothing. Throws a sentence where a start would harm. A damaged file is left as it is, to be read; returned is the sentence that says so,
 * which the server must be told.
 */
export async function prepareDatabase(environment: Environment, now: Date): Promise<string | undefined> {
  const settings = readBackupSettings();
  const file = databaseFile(environment.DATABASE_URL);
  if (file) {
    const found = await findHarm(file, { backups: settings.BACKUP_FOLDER });
    if (!found.ok) throw new Error(found.error.sentence);
    if (found.value.type === 'damaged') {
      console.error(found.value.sentence);
      return found.value.sentence;
    }
  }
  const db = await openDatabase(environment.DATABASE_URL, environment.DATABASE_AUTH_TOKEN);
  try {
    const onWait = () => console.error('Another process is bringing the database up to date; waiting for it.');
    await migrateUnderLock(db, () => bringUpToDate(db, now, file ? { file, settings } : undefined), {
      onWait,
      // Of a start that was killed: on a file nobody else is as far away as a server's other machines.
      ...(file ? { leaseMs: 10_000 } : {}),
    });
  } finally {
    db.$client.close();
  }
  return undefined;
}

async function bringUpToDate(db: Database, now: Date, kept: Kept | undefined): Promise<void> {
  await migrateKept(db, kept, now, migrateDatabase);
  await refreshAllWaiting(db);
  for (const id of shippedPacks) {
    const pack = await loadPack(id);
    if (!pack.ok) throw new Error(`The pack "${id}" can't be loaded: ${JSON.stringify(pack.error)}`);
    await seedPack(db, pack.value, now);
  }
}

const sources = [
  'app',
  'components',
  'db',
  'memory',
  'quizzes',
  'services',
  'instrumentation.ts',
  'package.json',
  'package-lock.json',
  'next.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];
const stampFile = join(projectFolder, '.next', 'passage-sources');

async function listFiles(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** A hash of everything the build is made from. */
async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources.filter((name) => existsSync(join(projectFolder, name)))) {
    const path = join(projectFolder, source);
    const files = /\.\w+$/.test(source) ? [path] : (await listFiles(path)).sort();
    for (const file of files)
      hash.update(JSON.stringify([file.slice(projectFolder.length), (await readFile(file)).toString('base64')]));
  }
  return hash.digest('hex');
}

/** Runs `build` unless the last build was made from exactly these sources. */
export async function buildIfStale(build: () => Promise<void>): Promise<void> {
  const wanted = await sourcesHash();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  await build();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, wanted);
}
