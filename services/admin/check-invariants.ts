import type { Database } from '@/db/client';
import { proveInvariants } from './prove-invariants';

export type InvariantReport = { total: number; broken: { invariant: string; rows: number }[] };

/**
 * What `npm run check` proves, without the rows themselves, which are learners' own. Replays every log, so it takes seconds where
 * there are many.
 */
export async function checkInvariants(db: Database, now: Date): Promise<InvariantReport> {
  const { total, violations, unproved } = await proveInvariants(db, now);
  const broken = violations.map(({ invariant, rows }) => ({ invariant, rows }));
  return { total, broken: [...broken, ...unproved.map((invariant) => ({ invariant, rows: 0 }))] };
}
