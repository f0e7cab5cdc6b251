import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ZodError } from 'zod';
import { checkIntegrity } from '@/quizzes/facts/integrity';
import { assemblePack } from '@/quizzes/packs/assemble';
import { type Pack, packSourceSchema } from '@/quizzes/packs/pack';
import { toPack } from '@/quizzes/packs/version';
import { err, ok, type Result } from '@/quizzes/result';

const shippedFolder = fileURLToPath(new URL('../../quizzes/packs', import.meta.url));

export type LoadPackProblem = { type: 'unknown-pack' | 'unreadable-pack' | 'broken-pack'; message: string };

/**
 * Reads a pack that comes with the program by its id, or any pack by the path of its folder (pack.json, document.txt,
 * facts.json) or of one JSON file that holds all of it. A pack that breaks an integrity rule is refused with the rule's sentence.
 */
export async function loadPack(id: string, path?: string): Promise<Result<Pack, LoadPackProblem>> {
  const place = path ?? join(shippedFolder, id);
  if ((path === undefined && !/^[a-z0-9-]+$/.test(id)) || !existsSync(place)) {
    return err({ type: 'unknown-pack', message: path ? `There is no pack at ${path}.` : `There is no pack called "${id}".` });
  }
  try {
    const source = (await stat(place)).isDirectory() ? await readFolder(place) : packSourceSchema.parse(await readJson(place));
    const problems = checkIntegrity(source);
    if (problems.length > 0) return err({ type: 'broken-pack', message: problems.map((problem) => problem.sentence).join(' ') });
    return ok(toPack(source));
  } catch (error) {
    const reason = error instanceof ZodError ? firstIssue(error) : String(error instanceof Error ? error.message : error);
    return err({ type: 'unreadable-pack', message: `The pack at ${path ?? `"${id}"`} can't be read: ${reason}` });
  }
}

/** Where the first thing that does not fit stands, and what is wrong with it. */
function firstIssue({ issues }: ZodError): string {
  const [issue] = issues;
  const more = issues.length > 1 ? `, and ${issues.length - 1} more like it` : '';
  return issue ? `at ${issue.path.join('.') || 'its top'}, ${issue.message}${more}.` : 'it has another shape.';
}

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

const readFolder = async (folder: string) =>
  assemblePack(
    await readJson(join(folder, 'pack.json')),
    await readJson(join(folder, 'facts.json')),
    await readFile(join(folder, 'document.txt'), 'utf8'),
  );
