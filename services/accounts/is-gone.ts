import type { Database } from '@/db/client';
import { findUser } from '@/db/queries/users';

/** Whether a user was merged into an account or deleted since a request began; a new guest is not there yet, and not gone. */
export async function isGone(db: Database, { id, isNewGuest }: { id: string; isNewGuest: boolean }): Promise<boolean> {
  const user = await findUser(db, id);
  return user ? user.status === 'merged' : !isNewGuest;
}
