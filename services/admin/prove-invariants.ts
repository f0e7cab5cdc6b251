import type { Database } from '@/db/client';
import { invariantCount, listViolations, type Violation } from '@/db/queries/invariants';
import { listAllSettings, listIds, listRetiredHashes } from '@/db/queries/proofs';
import { retiredHash } from '@/db/queries/retired-ids';
import { checkMemories, type MemoryCheck } from '../memories/check-memories';
import { settingsOf } from '../settings/find-settings';

export type Proof = {
  total: number;
  violations: Violation[];
  /** Those that could not be proved, since what they need can't be read. */
  unproved: string[];
  /** Memories that were compared with their replayed log, and those that wait to be replayed. */
  compared: number;
  waiting: number;
};

const replayed = 'memories equal the replayed log';

/**
 * * Proves every invariant of a database at `now`, those in SQL and those that need the program: what is retired does not live,
 * settings can be read, memories equal the replayed log. Replays every log, so it takes seconds where there are many. Changes
 * nothing.
 */
export async function proveInvariants(db: Database, now: Date): Promise<Proof> {
  const violations = await listViolations(db, now);
  const total = invariantCount + 3;
  const isDamaged = violations.some(({ invariant }) => invariant === 'the file is whole');
  if (isDamaged) return { total, violations, unproved: [replayed], compared: 0, waiting: 0 };
  violations.push(...(await findRetired(db)));
  const unreadable = await findUnreadable(db);
  violations.push(...unreadable);
  if (unreadable.length > 0) return { total, violations, unproved: [replayed], compared: 0, waiting: 0 };
  const memories = await checkMemories(db);
  if (memories.broken > 0) violations.push({ invariant: replayed, rows: memories.broken, example: exampleOf(memories) });
  return { total, violations, unproved: [], compared: memories.compared, waiting: memories.waiting };
}

const exampleOf = ({ violations }: MemoryCheck): string => JSON.stringify(violations[0]);

async function findRetired(db: Database): Promise<Violation[]> {
  const retired = await listRetiredHashes(db);
  if (retired.size === 0) return [];
  const living: string[] = [];
  for (const [table, kind] of [
    ['users', 'user'],
    ['attempts', 'attempt'],
  ] as const)
    for await (const ids of listIds(db, table)) living.push(...ids.filter((id) => retired.has(retiredHash(kind, id))));
  return living.length === 0 ? [] : [violation('what was deleted for good does not live', living)];
}

/** Learners whose settings the program can't read, as a violation. */
export async function findUnreadable(db: Database): Promise<Violation[]> {
  const unreadable: string[] = [];
  for await (const { userId, row } of listAllSettings(db)) {
    try {
      if (row === 'unreadable') unreadable.push(userId);
      else settingsOf(row);
    } catch {
      unreadable.push(userId);
    }
  }
  return unreadable.length === 0 ? [] : [violation('the settings of every learner can be read', unreadable)];
}

const violation = (invariant: string, ids: readonly string[]): Violation => ({
  invariant,
  rows: ids.length,
  example: JSON.stringify({ id: ids[0] }),
});
