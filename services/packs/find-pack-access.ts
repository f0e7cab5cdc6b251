import type { Database } from '@/db/client';
import { findPackAccess as findRow, type PackAccess } from '@/db/queries/pack-access';

/** Whose a pack is and how it is shared, for `mayReadPack` and `mayAuthor`; `undefined`: there is no such pack. */
export const findPackAccess = (db: Database, packId: string): Promise<PackAccess | undefined> => findRow(db, packId);
