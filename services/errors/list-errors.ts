import type { Database } from '@/db/client';
import { countErrors, listErrors as listErrorRows } from '@/db/queries/error-log';

export type LoggedError = { at: Date; kind: string; route: string; digest: string | undefined; message: string };

const onPage = 50;

/** A page of the error log, newest first; pages count from 1, and one that is not there is empty. */
export async function listErrors(db: Database, page: number): Promise<{ count: number; pages: number; errors: LoggedError[] }> {
  const [count, rows] = await Promise.all([countErrors(db), listErrorRows(db, onPage, (page - 1) * onPage)]);
  const errors = rows.map(({ at, kind, route, digest, message }) => ({ at, kind, route, digest: digest ?? undefined, message }));
  return { count, pages: Math.max(1, Math.ceil(count / onPage)), errors };
}
