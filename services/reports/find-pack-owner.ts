import type { Database } from '@/db/client';
import { findPackOwner as findPackOwnerRow } from '@/db/queries/reports';

/** Whose a pack is: null for those that come with the program. `undefined`: there is no such pack. */
export const findPackOwner = (db: Database, packId: string): Promise<{ ownerUserId: string | null } | undefined> =>
  findPackOwnerRow(db, packId);
