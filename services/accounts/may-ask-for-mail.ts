import { createHash } from 'node:crypto';
import type { Database } from '@/db/client';
import { mayTry } from './throttle';

/**
 * Counts one mail asked for: at most 5 to an address and 30 from a network in a quarter of an hour, whether there is an account with
 * that address or not.
 */
export async function mayAskForMail(db: Database, { email, network }: { email: string; network: string }): Promise<boolean> {
  // A hash: the count outlives a deleted account by minutes, and must not name anyone meanwhile.
  const address = createHash('sha256').update(email.trim().toLowerCase().slice(0, 254)).digest('base64url');
  return (await mayTry(db, 'mail-network', network)) && (await mayTry(db, 'mail-address', address));
}
