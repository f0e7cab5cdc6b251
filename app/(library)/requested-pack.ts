import { cache } from 'react';
import { findCurrentSessionId } from '@/app/(auth)/viewer';
import { database } from '@/services/database';
import { findPack } from '@/services/packs/find-pack';

/** The pack of an address, asked for in one round trip with who is asking. Once per request, for the page and its title. */
export const findRequestedPack = cache(async (packId: string) => {
  await findCurrentSessionId();
  return findPack(await database(), packId);
});
