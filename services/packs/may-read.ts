import { type Database, readBatch } from '@/db/client';
import { type PackAccess, type Reader, selectMayRead } from '@/db/queries/pack-access';
import { type Asking, isAuthorOf } from './may-author';

/**
 * Whether someone may learn from a pack: a private one its authors, one that is shared by link whoever holds what the link does or once came by it, and
 * the administrators, a public one anyone. `services/packs` and the statements of `db/queries/pack-access` say the same.
 */
export function mayReadPack(viewer: Asking, pack: PackAccess, linkToken: string | undefined): boolean {
  if (pack.visibility === 'public' || isAuthorOf(viewer, pack)) return true;
  if (pack.visibility !== 'link') return false;
  const isLink = (token: string | null | undefined) => typeof token === 'string' && token === pack.linkToken;
  return isLink(linkToken) || (viewer !== undefined && isLink(pack.heldToken)) || viewer?.isAdmin === true;
}

/** The same, asked of the database. No for a pack that is not there. */
export async function mayRead(db: Database, reader: Reader, packId: string): Promise<boolean> {
  const [rows = []] = await readBatch(db, [selectMayRead(packId, reader)]);
  return rows.length > 0;
}
