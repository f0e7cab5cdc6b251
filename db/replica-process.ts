import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { InStatement, Value } from '@libsql/client';
import type { Address } from './connect';

export type Cells = { columns: string[]; columnTypes: string[]; rows: Value[][] };
type Answer = { id: number; results?: Cells[]; error?: string };
type Waiting = { resolve: (results: Cells[] | undefined) => void; timer: NodeJS.Timeout };

export type ReplicaProcess = {
  /** Rows from the copy; without statements: brings it up to date. `undefined` where that fails or takes longer than `ms`. */
  ask: (statements: InStatement[] | undefined, ms: number) => Promise<Cells[] | undefined>;
  close: () => void;
};

/** A request that is not answered for so long holds up all others, and is no first copy of a large database: a new process starts. */
const stuckAfterMs = 300_000;
const restartAfterMs = 1000;

// The server is started in the project's folder, where this file is also when it runs from a bundle.
// Put together in a way that the builder does not take for a module.
const processFile = [process.cwd(), 'db', ['hold', 'replica.mjs'].join('-')].join('/');

/** The process that holds this machine's copy of a server's database. It is started again when it ends. */
export function startReplicaProcess({ url, authToken, replicaUrl }: Address & { replicaUrl: string }): ReplicaProcess {
  mkdirSync(dirname(replicaUrl.slice('file:'.length)), { recursive: true });
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | undefined;
  let lastId = 0;
  let isClosed = false;
  /** Since a request took too long: whatever is asked now would wait behind it. */
  let stuckSince: number | undefined;

  function settle(id: number, results: Cells[] | undefined): void {
    const request = waiting.get(id);
    if (!request) return;
    waiting.delete(id);
    clearTimeout(request.timer);
    request.resolve(results);
  }

  function start(): void {
    if (isClosed) return;
    // Not `fork`: the builder takes its argument for a module to bundle.
    const started = spawn(process.execPath, [processFile, replicaUrl, url.replace(/^ws/, 'http')], {
      serialization: 'advanced',
      // Its native library writes a line for each attempt to reach the server.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { ...process.env, PASSAGE_REPLICA_TOKEN: authToken },
    });
    child = started;
    stuckSince = undefined;
    started.on('message', ({ id, results, error }: Answer) => {
      stuckSince = undefined;
      settle(id, error === undefined ? (results ?? []) : undefined);
    });
    started.on('error', () => {});
    started.once('exit', () => {
      child = undefined;
      for (const id of [...waiting.keys()]) settle(id, undefined);
      setTimeout(start, restartAfterMs).unref();
    });
    // Neither it nor the line to it keeps this process alive.
    started.unref();
    started.channel?.unref();
  }
  start();

  return {
    ask: (statements, ms) =>
      new Promise((resolve) => {
        if (stuckSince !== undefined && performance.now() - stuckSince > stuckAfterMs) child?.kill('SIGKILL');
        if (!child?.connected || stuckSince !== undefined) return resolve(undefined);
        const id = ++lastId;
        const giveUp = () => {
          stuckSince ??= performance.now();
          settle(id, undefined);
        };
        waiting.set(id, { resolve, timer: setTimeout(giveUp, ms) });
        child.send({ id, statements }, (error) => error && settle(id, undefined));
      }),
    close: () => {
      isClosed = true;
      child?.kill('SIGKILL');
    },
  };
}
