import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { err, ok, type Result } from '@/quizzes/result';
import { companions, migrationFailedFile, ownerFile, restoringFile } from './database-files';
import { isBehind, isNewer } from './find-harm';
import { timeInName } from './keep-backups';
import { type ExaminedDatabase, runDatabaseProcess } from './run-database-process';
import { folderToDisk, renameToDisk, writeToDisk } from './to-disk';

export type Restored = {
  rows: ExaminedDatabase['rows'];
  orphans: number;
  /** The database that was replaced, beside the new one; `undefined` where there was none. */
  aside: string | undefined;
  /** Its schema is older than the program's: the next start migrates it. */
  isBehind: boolean;
};

/** `sentence` says what is the matter; nothing was replaced. */
export type RestoreProblem = {
  type: 'no-backup' | 'same-file' | 'not-whole' | 'newer' | 'in-use' | 'no-room';
  sentence: string;
};

const restoringSchema = z.object({
  from: z.string(),
  /** The name that the replaced files get. */
  aside: z.string(),
  /** "moved": all that was to be replaced has its new name, so what is there now is new. */
  phase: z.enum(['moving', 'moved']),
});
type Restoring = z.infer<typeof restoringSchema>;

/** After each of them a restore may be killed, and the same command goes on. */
export type RestoreStep = 'noted' | 'staged' | 'moved-file' | 'moved' | 'noted-moved' | 'cleared' | 'placed' | 'owned' | 'done';

/**
 * * Puts a copy of a backup in the place of a database. The copy is made beside it and proved first; then what is there gets
 * another name, its -wal with it, and is never deleted. Refuses while a server, or anything else, has the file open. Interrupted
 * anywhere, it goes on when it is asked again, and no server starts in between (`findHarm`).
 */
export async function restoreBackup(
  { file, from }: { file: string; from: string },
  now: Date,
  onStep: (step: RestoreStep) => void = () => {},
): Promise<Result<Restored, RestoreProblem>> {
  if (!existsSync(from) || !statSync(from).isFile()) return problem('no-backup', `There is no file ${from}.`);
  if (resolve(from) === resolve(file)) return problem('same-file', `${from} is the database itself.`);
  const unfit = await examineBackup(from);
  if (unfit) return err(unfit);
  // A fresh checkout has no folder for data.
  mkdirSync(dirname(resolve(file)), { recursive: true });
  const refused = (await findUse(file)) ?? findRoom(file, from);
  if (refused) return err(refused);

  const note = restoringFile(file);
  const restoring: Restoring = readNote(note) ?? { from, aside: `${file}.replaced-${timeInName(now)}`, phase: 'moving' };
  const isNew = !existsSync(note);
  if (isNew && existsSync(restoring.aside))
    return problem('in-use', `${restoring.aside} exists already; type it again in a second.`);
  writeToDisk(note, JSON.stringify({ ...restoring, from }));
  onStep('noted');

  const staged = `${file}.restored`;
  for (const suffix of [...companions, '-journal']) rmSync(staged + suffix, { force: true });
  const copied = await runDatabaseProcess('copy', { file: from, to: staged });
  if (copied.type !== 'copied') {
    rmSync(staged, { force: true });
    if (isNew) rmSync(note, { force: true });
    if (copied.type === 'no-room') return problem('no-room', `There is too little room beside ${file}.`);
    return problem('not-whole', `${from} is not whole: ${copied.problem}.`);
  }
  onStep('staged');

  if (restoring.phase === 'moving') {
    const use = await moveAside(file, restoring.aside, () => onStep('moved-file'));
    if (use) {
      if (isNew) rmSync(note, { force: true });
      return err(use);
    }
    onStep('moved');
    writeToDisk(note, JSON.stringify({ from, aside: restoring.aside, phase: 'moved' } satisfies Restoring));
  }
  onStep('noted-moved');
  // What is there now, if anything, is what an interrupted restore put there and no server wrote to.
  for (const suffix of companions) rmSync(file + suffix, { force: true });
  folderToDisk(dirname(file));
  onStep('cleared');
  renameToDisk(staged, file);
  onStep('placed');
  await runDatabaseProcess('set-beat', { ownerFile: ownerFile(file), beat: copied.beat });
  onStep('owned');
  rmSync(migrationFailedFile(file), { force: true });
  rmSync(note, { force: true });
  folderToDisk(dirname(file));
  onStep('done');
  const aside = existsSync(restoring.aside) ? restoring.aside : undefined;
  return ok({ rows: copied.rows, orphans: copied.orphans, aside, isBehind: isBehind(copied) });
}

const problem = (type: RestoreProblem['type'], sentence: string) => err<RestoreProblem>({ type, sentence });

function readNote(note: string): Restoring | undefined {
  if (!existsSync(note)) return undefined;
  return restoringSchema.parse(JSON.parse(readFileSync(note, 'utf8')));
}

async function examineBackup(from: string): Promise<RestoreProblem | undefined> {
  const examined = await runDatabaseProcess('examine', { file: from, checkedBytes: Number.MAX_SAFE_INTEGER });
  if (examined.type === 'damaged') return { type: 'not-whole', sentence: `${from} is damaged: ${examined.problem}.` };
  if (examined.type === 'with-triggers') {
    const sentence = `${from} has triggers or views, which Passage makes none of: someone changed what it does.`;
    return { type: 'no-backup', sentence };
  }
  if (examined.type !== 'database') return { type: 'no-backup', sentence: `${from} is no database of Passage.` };
  if (isNewer(examined))
    return { type: 'newer', sentence: `${from} was made by a newer version of Passage; restore it with that version.` };
  return undefined;
}

async function findUse(file: string): Promise<RestoreProblem | undefined> {
  const { isHeld } = await runDatabaseProcess('is-held', { file, ownerFile: ownerFile(file) });
  return isHeld ? { type: 'in-use', sentence: `Passage, or another program, has ${file} open; stop it first.` } : undefined;
}

function findRoom(file: string, from: string): RestoreProblem | undefined {
  const { bavail, bsize } = statfsSync(dirname(resolve(file)));
  const needed = statSync(from).size * 1.1;
  if (bavail * bsize >= needed) return undefined;
  return {
    type: 'no-room',
    sentence: `There is too little room beside ${file}: ${Math.ceil(needed / 1_000_000)} MB are needed.`,
  };
}

/**
 * The file first, so that no database is ever there without its -wal. Should somebody have opened it meanwhile, all goes back.
 */
async function moveAside(file: string, aside: string, onFile: () => void): Promise<RestoreProblem | undefined> {
  const moved: string[] = [];
  for (const suffix of companions) {
    if (!existsSync(file + suffix) || existsSync(aside + suffix)) continue;
    renameSync(file + suffix, aside + suffix);
    moved.push(suffix);
    if (suffix === '') onFile();
  }
  folderToDisk(dirname(file));
  const { isHeld } = await runDatabaseProcess('is-held', { file: aside, ownerFile: ownerFile(file) });
  if (!isHeld) return undefined;
  for (const suffix of moved.reverse()) renameSync(aside + suffix, file + suffix);
  folderToDisk(dirname(file));
  return { type: 'in-use', sentence: `${file} was opened meanwhile; nothing was replaced. Stop Passage first.` };
}
