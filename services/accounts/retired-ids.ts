import type { Database, WriteQuery } from '@/db/client';
import { deleteExpiredRetiredIds, insertRetiredId, isIdRetired, retiredHash } from '@/db/queries/retired-ids';

/** Longer than any guest ticket works, and than any page with one is open. */
const daysRetired = 30;

const hashOf = (id: string): string => retiredHash('user', id);

/** Whether the user of this id was deleted, so that no page that is still open makes them again. */
export const isRetired = (db: Database, id: string): Promise<boolean> => isIdRetired(db, hashOf(id));

/** The statements that retire ids; those that need not be known any more go. */
export const retireIds = (db: Database, ids: readonly string[], now: Date): WriteQuery[] => [
  deleteExpiredRetiredIds(db, now),
  ...ids.map((id) => insertRetiredId(id, new Date(now.getTime() + daysRetired * 86_400_000))),
];
