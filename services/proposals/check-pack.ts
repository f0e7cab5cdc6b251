import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkIntegrity, type IntegrityProblem } from '@/quizzes/facts/integrity';
import { packSourceSchema } from '@/quizzes/packs/pack';
import { toPack } from '@/quizzes/packs/version';
import { findDuplicates } from '@/quizzes/proposals/duplicates';
import { coverageOf, type FactCoverage } from '@/quizzes/reports/coverage';
import { err, ok, type Result } from '@/quizzes/result';

export type CheckedPack = {
  id: string;
  version: string;
  problems: IntegrityProblem[];
  /** By which kinds of item each fact is asked; empty while there are problems. */
  facts: readonly FactCoverage[];
};

export type CheckPackProblem = { type: 'no-pack' | 'unreadable-pack' | 'other-shape'; messages: string[] };

/**
 * All that is wrong with the pack in a folder or in one JSON file: everything that doesn't fit its schema, or else every rule of
 * integrity that it breaks and every fact that it has twice, and where nothing is wrong, which kinds of item its facts make.
 */
export async function checkPack(path: string): Promise<Result<CheckedPack, CheckPackProblem>> {
  const place = await stat(path).catch(() => undefined);
  if (!place) return err({ type: 'no-pack', messages: [`There is no pack at ${path}.`] });
  let given: unknown;
  try {
    given = place.isDirectory() ? await readFolder(path) : JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err({ type: 'unreadable-pack', messages: [`The pack at ${path} can't be read: ${reason}`] });
  }
  const parsed = packSourceSchema.safeParse(given);
  if (!parsed.success) {
    const messages = parsed.error.issues.map(({ path: at, message }) => `At ${at.join('.') || 'its top'}: ${message}.`);
    return err({ type: 'other-shape', messages });
  }
  const pack = toPack(parsed.data);
  const problems = [...checkIntegrity(parsed.data), ...findDuplicates(pack.facts)];
  return ok({ id: pack.id, version: pack.version, problems, facts: problems.length > 0 ? [] : coverageOf(pack).facts });
}

async function readFolder(folder: string): Promise<unknown> {
  const [pack, facts, text] = await Promise.all([
    readFile(join(folder, 'pack.json'), 'utf8'),
    readFile(join(folder, 'facts.json'), 'utf8'),
    readFile(join(folder, 'document.txt'), 'utf8'),
  ]);
  const frame: { document?: object } = JSON.parse(pack);
  return { ...frame, document: { ...frame.document, text }, facts: JSON.parse(facts) };
}
