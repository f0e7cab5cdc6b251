import { type Database, writeBatch } from '@/db/client';
import { deleteErrors } from '@/db/queries/error-log';

/** Empties the error log. */
export async function clearErrors(db: Database): Promise<void> {
  await writeBatch(db, [deleteErrors(db)]);
}
