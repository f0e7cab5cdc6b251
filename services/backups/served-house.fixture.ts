import { spawn } from 'node:child_process';
import { renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { freshDatabase, testNow } from '../test-database.fixture';
import { ownFolder } from './busy-house.fixture';
import { databaseFile } from './database-files';
import { makeBackup } from './make-backup';

/** A closed database file, all of it in one file. */
export async function house(): Promise<string> {
  const { url } = await freshDatabase('file');
  const file = join(ownFolder(), 'passage.db');
  const made = await makeBackup({ file: databaseFile(url) ?? '', folder: dirname(file), keep: 14 }, testNow);
  if (!made.ok) throw new Error(made.error.sentence);
  renameSync(made.value.file, file);
  return file;
}

export type State = {
  isStored: boolean;
  beat: number;
  troubles: { damaged?: string; backup?: string; owner?: string };
  condition: { type: string; problem?: string };
};

/** A process that keeps the database and writes, until `wanted` is so; then it is killed. */
export async function serveUntil(
  file: string,
  wanted: (state: State) => boolean,
  args: string[] = [],
  found?: string,
): Promise<State> {
  const fixture = join(import.meta.dirname, 'serve-and-die.fixture.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', fixture, file, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, PASSAGE_DAMAGED: found },
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  onTestFinished(() => void child.kill('SIGKILL'));
  for await (const line of createInterface(child.stdout)) {
    const state = JSON.parse(line) as State;
    if (!wanted(state)) continue;
    child.kill('SIGKILL');
    await ended;
    return state;
  }
  throw new Error('it ended by itself');
}
