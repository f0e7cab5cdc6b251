import type { Database } from '@/db/client';
import type { PackAccess } from '@/db/queries/pack-access';
import { findPackAccess } from '../packs/find-pack-access';

/** Whose a pack is, for `mayAuthor`: its owner is null for those that come with the program. `undefined`: there is no such pack. */
export const findPackOwner = (db: Database, packId: string): Promise<PackAccess | undefined> => findPackAccess(db, packId);
