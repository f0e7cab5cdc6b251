import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { plant, type Sabotage } from './sabotage';

export type CheckoutCopy = {
  folder: string;
  /** Plants the bug, does the work, and takes the bug out again. */
  withBug: <T>(sabotage: Sabotage, work: () => Promise<T>) => Promise<T>;
  remove: () => void;
};

/** The checkout as it stands, uncommitted changes and new files included, in a folder of its own; nothing is ever changed in the first. */
export function copyCheckout(): CheckoutCopy {
  const folder = mkdtempSync(join(tmpdir(), 'passage-sabotage-'));
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { maxBuffer: 64 * 1024 * 1024 });
  for (const name of listed.toString().split('\0')) {
    if (!name || name === 'node_modules' || !existsSync(name)) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(name, join(folder, name));
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    withBug: async (sabotage, work) => {
      const path = join(folder, sabotage.file);
      const sound = readFileSync(path, 'utf8');
      writeFileSync(path, plant(sabotage, sound));
      try {
        return await work();
      } finally {
        writeFileSync(path, sound);
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
