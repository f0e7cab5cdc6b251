import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../e2e/peers/sqld';
import { median } from './median';

// From the command to the first page in full: an empty Next page of the same versions, Passage on a database that is not there yet
// (made, migrated and filled with the first pack), and Passage on one that is. Both are built before. Medians, interleaved.

const rounds = 5;
const next = fileURLToPath(new URL('../node_modules/next/dist/bin/next', import.meta.url));
const start = fileURLToPath(new URL('../services/command-line/start.ts', import.meta.url));
const emptyPage = fileURLToPath(new URL('./empty-page', import.meta.url));

/** Milliseconds until `path` is answered with 200. */
async function startAndAsk(args: string[], port: number, environment: Record<string, string>): Promise<number> {
  const began = performance.now();
  const server = spawn(process.execPath, args, {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', PORT: String(port), ...environment },
  });
  const ended = new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', () => resolve());
  });
  try {
    for (;;) {
      const answer = await fetch(`http://localhost:${port}/`).catch(() => undefined);
      await answer?.arrayBuffer();
      if (answer?.ok) return performance.now() - began;
      if (server.exitCode !== null) throw new Error('The server ended before it answered.');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  } finally {
    if (server.exitCode === null && server.pid) process.kill(-server.pid, 'SIGTERM');
    await ended;
  }
}

async function main(): Promise<void> {
  execFileSync(process.execPath, [next, 'build', emptyPage], { stdio: 'ignore' });
  const folder = mkdtempSync(join(tmpdir(), 'passage-bench-'));
  const passage = ['--import', 'tsx', start];
  const settings = (name: string) => ({
    DATABASE_URL: `file:${join(folder, name)}`,
    AUTH_SECRET: 'a-secret-for-the-bench-only-0123456789',
    LOG_LEVEL: 'warn',
  });
  try {
    // Builds if the sources changed since; not timed.
    await startAndAsk(passage, await freePort(), settings('known.db'));
    const times = { empty: [] as number[], fresh: [] as number[], known: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      const port = await freePort();
      times.empty.push(await startAndAsk([next, 'start', emptyPage, '-p', String(port)], port, {}));
      times.fresh.push(await startAndAsk(passage, await freePort(), settings(`${round}.db`)));
      times.known.push(await startAndAsk(passage, await freePort(), settings('known.db')));
    }
    const floor = median(times.empty);
    console.log(`empty Next page: ${floor.toFixed(0)} ms from the command to the first page (median of ${rounds}, interleaved)`);
    for (const [name, own] of [
      ['on a new database', times.fresh],
      ['on one that is there', times.known],
    ] as const)
      console.log(`Passage ${name}: ${median(own).toFixed(0)} ms, ${(median(own) / floor).toFixed(2)} × the empty page`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
