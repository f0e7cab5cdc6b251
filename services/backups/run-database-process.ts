import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

const foundSchema = z.object({
  type: z.literal('database'),
  bytes: z.number(),
  /** Whether it was read as a whole; a large one is not, where someone waits. */
  isChecked: z.boolean(),
  isWritable: z.boolean(),
  /** When its migrations were made, oldest first, in milliseconds. */
  migrations: z.array(z.number()),
  /** `user_version`: rises with what is written (own-database.ts). */
  beat: z.number(),
  /** How many each table has. */
  rows: z.record(z.string(), z.number()),
  /** Rows that refer to rows that are not there, where that was asked for. */
  orphans: z.number(),
});

const examinedSchema = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['absent', 'empty', 'foreign', 'with-triggers', 'not-a-database']) }),
  z.object({ type: z.literal('damaged'), problem: z.string(), isReadable: z.boolean() }),
  foundSchema,
]);
/** What a file is found to be. */
export type Examined = z.infer<typeof examinedSchema>;
export type ExaminedDatabase = Extract<Examined, { type: 'database' }>;

const answers = {
  look: z.object({ isOwned: z.boolean(), hasOwner: z.boolean(), ownerBeat: z.number(), database: examinedSchema }),
  examine: examinedSchema,
  copy: z.discriminatedUnion('type', [
    foundSchema.extend({ type: z.literal('copied') }),
    z.object({ type: z.literal('not-whole'), problem: z.string() }),
    z.object({ type: z.literal('no-room') }),
  ]),
  'is-held': z.object({ isHeld: z.boolean() }),
  'set-beat': z.object({}),
};

type Requests = {
  /**
   * Is there a database that a server could run on, and does none run on it? Waits up to `waitMs` for one that is about to end.
   */
  look: { file: string; ownerFile: string; waitMs: number; checkedBytes: number };
  examine: { file: string; checkedBytes: number; areKeysChecked?: boolean };
  /**
   * Copies a database as it is at one moment to `to`, which is absent or empty, while others write, and proves the copy whole.
   */
  copy: { file: string; to: string };
  /** Whether a server runs on it, or anything else has it open. */
  'is-held': { file: string; ownerFile: string };
  'set-beat': { ownerFile: string; beat: number };
};

// The server is started in the project's folder, where this file is also when it runs from a bundle.
const processFile = join(process.cwd(), 'services', 'backups', 'database-process.mjs');

/** Does one thing with a database file in a process of its own; throws when that process fails. `niceness`: 0 to 19. */
export function runDatabaseProcess<V extends keyof Requests>(
  verb: V,
  request: Requests[V],
  niceness = 0,
): Promise<z.infer<(typeof answers)[V]>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [processFile, JSON.stringify({ verb, niceness, ...request })], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { out: '', error: '' };
    child.stdout.on('data', (chunk) => {
      said.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said.error += chunk;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(answers[verb].parse(JSON.parse(said.out)) as z.infer<(typeof answers)[V]>);
      else reject(new Error(`${verb} ended with ${signal ?? code}: ${firstError(said.error)}`));
    });
  });
}

const firstError = (text: string): string => /^\w*Error.*$/m.exec(text)?.[0] ?? text.slice(0, 300);
