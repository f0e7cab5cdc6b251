import type { Database } from '@/db/client';
import { listListedPacks, userOfSession } from '@/db/queries/pack-access';

export type PackSummary = { id: string; title: string; summary: string };

/** The packs that someone finds here, by title: the public ones, their own, and what they began by a link that is still good. */
export const listPacks = (db: Database, userId?: string): Promise<PackSummary[]> => listListedPacks(db, userId, false);

/** The same for whoever a session belongs to, so that a page need not know who it is before it asks. */
export const listPacksOfSession = (db: Database, sessionId: string | undefined): Promise<PackSummary[]> =>
  listListedPacks(db, sessionId === undefined ? undefined : userOfSession(sessionId), false);

/** The same, and what they began a quiz of and was taken back since: what they did in it is theirs, and has the name it had then. */
export const listKnownPacks = (db: Database, userId: string | undefined): Promise<PackSummary[]> =>
  listListedPacks(db, userId, true);
