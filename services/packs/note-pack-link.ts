import { type Database, writeBatch } from '@/db/client';
import { insertPackLink } from '@/db/queries/pack-access';

/**
 * Notes that someone opened the link to a pack, so that it is listed to them and opens on their other devices, while the pack is shared
 * by that link. `key` is what the link holds; one that opens nothing notes nothing.
 */
export async function notePackLink(db: Database, userId: string, packId: string, key: string, now: Date): Promise<void> {
  await writeBatch(db, [insertPackLink(userId, packId, key, now)]);
}
