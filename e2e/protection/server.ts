import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server with settings of its own on a database of its own, for as long as `use` takes. */
export async function withServer(
  port: number,
  settings: Readonly<Record<string, string>>,
  use: (port: number) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'passage-protection-'));
  const child: ChildProcess = spawn('npm', ['start'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      AUTH_URL: '',
      PORT: String(port),
      DATABASE_URL: `file:${join(folder, 'passage.db')}`,
      AUTH_SECRET: 'a-secret-for-this-flow-only-0123456789',
      ...settings,
    },
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  try {
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', (chunk) => /Passage is ready/.test(String(chunk)) && resolve());
      child.on('exit', () => reject(new Error('the server ended before it was ready')));
    });
    await use(port);
  } finally {
    // A process group of its own, so that one signal takes the starter and the server at once.
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}
