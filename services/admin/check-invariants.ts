import type { Database } from '@/db/client';
import { invariantCount, listViolations } from '@/db/queries/invariants';
import { checkMemories } from '../memories/check-memories';

export type InvariantReport = { total: number; broken: { invariant: string; rows: number }[] };

/**
 * What `npm run check` proves, without the rows themselves, which are learners' own. Replays every log, so it takes seconds where
 * there are many.
 */
export async function checkInvariants(db: Database, now: Date): Promise<InvariantReport> {
  const violations = await listViolations(db, now);
  const memories = await checkMemories(db);
  const broken = violations.map(({ invariant, rows }) => ({ invariant, rows }));
  if (memories.broken > 0) broken.push({ invariant: 'memories equal the replayed log', rows: memories.broken });
  return { total: invariantCount + 1, broken };
}
