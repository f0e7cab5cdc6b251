import { spawnSync } from 'node:child_process';
import { closeSync, openSync, realpathSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is to fail in the database's folder from now on. */
export const failures = { none: 0, 'write-error': 1, 'sync-error': 2, 'disk-full': 3, 'read-error': 4 } as const;

export type Shim = {
  /** For the server that it is preloaded into; with a log of its own, which may be left out. */
  environment: (data: string, log?: string) => Record<string, string>;
  fail: (how: keyof typeof failures) => void;
  /** Sets the machine's clock, as the server sees it. */
  setClock: (secondsAhead: number) => void;
};

const source = fileURLToPath(new URL('disk-shim.c', import.meta.url));

/** Compiles the shim; `undefined` where there is no Linux or no C compiler. */
export function compileShim(folder: string): Shim | undefined {
  const library = join(folder, 'disk-shim.so');
  if (process.platform !== 'linux') return undefined;
  const { status } = spawnSync('cc', ['-O2', '-shared', '-fPIC', '-o', library, source, '-ldl'], { stdio: 'ignore' });
  if (status !== 0) return undefined;
  const control = join(folder, 'disk-shim-control');
  writeFileSync(control, Buffer.alloc(16));
  // In place: the server has it mapped.
  const put = (bytes: Buffer, at: number) => {
    const file = openSync(control, 'r+');
    writeSync(file, bytes, 0, bytes.length, at);
    closeSync(file);
  };
  return {
    environment: (data, log) => ({
      LD_PRELOAD: library,
      PASSAGE_SHIM_FOLDER: realpathSync(data),
      PASSAGE_SHIM_CONTROL: control,
      ...(log === undefined ? {} : { PASSAGE_SHIM_LOG: log }),
    }),
    fail: (how) => put(Buffer.from([failures[how]]), 0),
    setClock: (secondsAhead) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigInt64LE(BigInt(Math.round(secondsAhead)));
      put(bytes, 8);
    },
  };
}

/** In the table, where a fault needs the shim and there is none. */
export const notRun = 'not run: needs Linux and a C compiler (cc)';
