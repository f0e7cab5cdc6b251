import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Server, startServer } from '../durability/server';

export { type Server, type ServerOptions, startServer } from '../durability/server';

/** Builds the program, unless that was done: the first start does, and no fault should wait for it. */
export async function buildOnce(folder: string, port: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const server = await startServer(port, `file:${join(folder, 'build.db')}`, 'error');
  await server.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
}

const pauseMs = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A machine that does much else is slow, and that is no fault. */
export const patienceMs = 300_000;

/** Seconds until `isSo`; throws what `what` says when that takes longer than `withinMs`. */
export async function secondsUntil(what: string, isSo: () => Promise<boolean> | boolean, withinMs = patienceMs): Promise<number> {
  const start = performance.now();
  while (!(await isSo())) {
    if (performance.now() - start > withinMs) throw new Error(`${what}: not within ${withinMs / 1000} s`);
    await pauseMs(10);
  }
  return (performance.now() - start) / 1000;
}

export type Health = { status: string; reason?: string; message?: string };

/** What the server says of itself. */
export async function askHealth({ baseURL }: Pick<Server, 'baseURL'>): Promise<Health> {
  try {
    return (await (await fetch(`${baseURL}/api/health`)).json()) as Health;
  } catch {
    return { status: 'gone' };
  }
}

export type Ran = { status: number | null; out: string; error: string };

/** One of `services/command-line`, as its npm script runs it. */
export function runScript(
  name: 'backup' | 'check' | 'restore' | 'start',
  environment: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<Ran> {
  const child = spawn(process.execPath, ['--import', 'tsx', `services/command-line/${name}.ts`, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, AUTH_SECRET: 'a-secret-for-this-flow-only-0123456789', ...environment },
  });
  const ran: Ran = { status: null, out: '', error: '' };
  child.stdout.on('data', (chunk) => {
    ran.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    ran.error += chunk;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ ...ran, status })));
}
