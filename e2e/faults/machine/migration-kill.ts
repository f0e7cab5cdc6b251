import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import journal from '../../../db/migrations/meta/_journal.json';
import { createRandom } from '../../../quizzes/generation/random';
import { makeOldHouse } from '../../../services/backups/old-house.fixture';
import type { Fault, FaultTools, Outcome } from '../fault';
import { inHouse, together } from '../house';
import { secondsUntil } from '../server';

const attempts = 2000;

/** A start that is killed so long after it has made the backup that comes before a migration. */
async function startAndDie(url: string, data: string, port: number, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'services/command-line/start.ts'], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, PORT: String(port), DATABASE_URL: url, AUTH_SECRET: 'a-secret-for-this-flow-only-0123456789' },
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const backups = join(data, 'backups');
  const isBackedUp = () => existsSync(backups) && readdirSync(backups).some((name) => name.endsWith('.db'));
  try {
    await secondsUntil('the backup before a migration', () => isBackedUp() || child.exitCode !== null);
    await new Promise((resolve) => setTimeout(resolve, afterMs));
  } finally {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await ended;
  }
}

/** How many migrations a copy of the file knows of: the next start is to find what the kill left. */
async function countMigrations(file: string, copy: string): Promise<number> {
  for (const suffix of ['', '-wal']) if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix);
  const client = createClient({ url: `file:${copy}` });
  const { rows } = await client.execute('select count(*) as n from __drizzle_migrations');
  client.close();
  return Number(rows[0]?.n);
}

async function killOne(tools: FaultTools, old: string, kill: number, afterMs: number): Promise<Outcome & { isOld: boolean }> {
  let migrations = 0;
  const name = `kill-${kill}`;
  const outcome = await inHouse(tools, name, async ({ data, file, url, start, gather, journal: kept, blame }) => {
    copyFileSync(old, file);
    for (let attempt = 1; attempt <= attempts; attempt += 1)
      for (const of of ['r', 's']) for (const kind of ['response', 'review'] as const) kept.note(kind, `${of}a${attempt}`);
    await startAndDie(url, data, tools.port, afterMs);
    const copies = join(tools.folder, `copy-${kill}`);
    mkdirSync(copies);
    migrations = await countMigrations(file, join(copies, 'copy.db'));
    if (migrations !== 2 && migrations !== journal.entries.length) blame(`a kill left ${migrations} migrations`);
    const began = performance.now();
    const server = await start();
    const answered = await (await gather(server, 2)).once();
    const recoverySeconds = (performance.now() - began) / 1000;
    if (answered.some(({ status }) => status !== 200)) blame('a learner could not answer after the migration');
    await server.end('SIGTERM');
    return { recoverySeconds };
  });
  // What was there before is looked for, and is nobody's acknowledgement.
  return { ...outcome, acknowledged: outcome.acknowledged - 4 * attempts, isOld: migrations === 2 };
}

export const migrationKill: Fault = {
  name: 'migration-kill',
  injected: 'kill -9 in the midst of the migration of an old database with 4,000 answers and their reviews, 8 times',
  right: 'the old state or the new one, whole; the next start ends in the new one; no answer is gone',
  isInShortRun: false,
  run: async (tools) => {
    const kills = tools.isShort ? 2 : 8;
    const random = createRandom(tools.seed).fork('migration');
    const folder = join(tools.folder, 'old');
    mkdirSync(folder);
    const old = await makeOldHouse(folder, attempts, new Date());
    const outcomes: (Outcome & { isOld: boolean })[] = [];
    for (let kill = 0; kill < kills; kill += 1) outcomes.push(await killOne(tools, old, kill, random.int(0, 500)));
    const left = outcomes.filter(({ isOld }) => isOld).length;
    return together(outcomes, `${left} kills left the old state, ${kills - left} the new one`);
  },
};
