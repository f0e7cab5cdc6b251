import type { Database } from '@/db/client';
import { findPackAccess as findRow, type PackAccess, userOfSession } from '@/db/queries/pack-access';

/** Whose a pack is and how it is shared, for `mayReadPack` and `mayAuthor`; `undefined`: there is no such pack. */
export const findPackAccess = (db: Database, packId: string): Promise<PackAccess | undefined> => findRow(db, packId);

/** The same, with the link that whoever a session belongs to came by, so that a page need not know who it is before it asks. */
export const findPackAccessOfSession = (
  db: Database,
  packId: string,
  sessionId: string | undefined,
): Promise<PackAccess | undefined> => findRow(db, packId, sessionId === undefined ? undefined : userOfSession(sessionId));
