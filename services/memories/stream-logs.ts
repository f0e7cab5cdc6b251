import type { Database } from '@/db/client';
import { listLogRows } from '@/db/queries/reviews';

const pageSize = 250;

/** The embedded database answers without leaving this turn of the event loop. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * A learner's whole log, or the part that may be shown (`selectShownLogs`): per step the logs of some facts, each whole and in the order of time, in the order of pack and fact. Never more
 * than a page of the log is held, and others' requests are served between the pages.
 */
export async function* streamLogs(
  db: Database,
  userId: string,
  part: 'whole' | 'shown' = 'whole',
): AsyncGenerator<Record<string, unknown>[][]> {
  let place = { packId: '', factId: '', at: 0, id: '' };
  let open: Record<string, unknown>[] = [];
  for (;;) {
    await breathe();
    const rows = await listLogRows(db, userId, place, pageSize, part);
    const done: Record<string, unknown>[][] = [];
    for (const row of rows) {
      const [first] = open;
      if (first && (first.packId !== row.packId || first.factId !== row.factId)) {
        done.push(open);
        open = [];
      }
      open.push(row);
    }
    const last = rows.at(-1);
    if (rows.length < pageSize && open.length > 0) done.push(open);
    if (done.length > 0) yield done;
    if (!last || rows.length < pageSize) return;
    place = { packId: String(last.packId), factId: String(last.factId), at: Number(last.at), id: String(last.id) };
  }
}
