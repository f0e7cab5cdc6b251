import type { Database } from '@/db/client';
import { listPacks as listPackRows } from '@/db/queries/packs';

export type PackSummary = { id: string; title: string; summary: string };

/** The packs that anyone may learn from, by title. */
export async function listPacks(db: Database): Promise<PackSummary[]> {
  return (await listPackRows(db)).map(({ id, title, summary }) => ({ id, title, summary }));
}
