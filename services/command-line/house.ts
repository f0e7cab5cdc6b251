import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '@/db/client';
import { migrateDatabase } from '@/db/migrate';
import type { Environment } from '../environment';
import { refreshAllWaiting } from '../memories/refresh-memories';
import { loadPack } from '../packs/load-pack';
import { seedPack } from '../packs/seed-pack';

// What the start, the reset and the tests do before the server runs.

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Packs that come with the program. */
const shippedPacks = ['iom'];

/** The secret from the environment, else the one in data/, made on the first start and readable by its owner alone. */
export function authSecret(environment: Environment, dataFolder = join(projectFolder, 'data')): string {
  if (environment.AUTH_SECRET) return environment.AUTH_SECRET;
  const file = join(dataFolder, 'auth-secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataFolder, { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return secret;
}

/** Opens the database, brings it up to date, replays the memories that wait for it and stores the shipped packs. Doing it again changes nothing. */
export async function prepareDatabase(environment: Environment, now: Date): Promise<void> {
  const db = await openDatabase(environment.DATABASE_URL, environment.DATABASE_AUTH_TOKEN);
  try {
    await migrateDatabase(db);
    await refreshAllWaiting(db);
    for (const id of shippedPacks) {
      const pack = await loadPack(id);
      if (!pack.ok) throw new Error(`The pack "${id}" can't be loaded: ${JSON.stringify(pack.error)}`);
      await seedPack(db, pack.value, now);
    }
  } finally {
    db.$client.close();
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
