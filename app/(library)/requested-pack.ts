import { cache } from 'react';
import { readPackKeys } from '@/app/(auth)/pack-keys';
import { findCurrentSessionId, findCurrentViewer } from '@/app/(auth)/viewer';
import { database } from '@/services/database';
import { findPack } from '@/services/packs/find-pack';
import { findPackAccessOfSession } from '@/services/packs/find-pack-access';
import { mayReadPack } from '@/services/packs/may-read';

/** Asked for in one round trip with who is asking. Once per request, for the page and its title. */
const findReadable = cache(async (packId: string) => {
  const sessionId = await findCurrentSessionId();
  const db = await database();
  const [viewer, packKeys, access, pack] = await Promise.all([
    findCurrentViewer(),
    readPackKeys(),
    findPackAccessOfSession(db, packId, sessionId),
    findPack(db, packId),
  ]);
  const key = Object.hasOwn(packKeys, packId) ? packKeys[packId] : undefined;
  return pack && access && mayReadPack(viewer, access, key) ? { pack, access } : undefined;
});

/** The pack of an address, if it may be read by whoever asks; else it is as if it were not there. */
export const findRequestedPack = async (packId: string) => (await findReadable(packId))?.pack;

/** Whether nothing new may be begun in it. */
export const isRequestedPackArchived = async (packId: string) => (await findReadable(packId))?.access.isArchived ?? false;
