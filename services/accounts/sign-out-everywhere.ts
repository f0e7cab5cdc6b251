import { type Database, writeBatch } from '@/db/client';
import { endSessionsBut } from '@/db/queries/sessions';
import { endSessionsOf } from '@/db/queries/users';

/** Ends every sign-in of a user, or every one but `keptSessionId`: effective on the next request of each. Returns how many. */
export async function signOutEverywhere(
  db: Database,
  userId: string,
  keptSessionId: string | undefined,
  now: Date,
): Promise<{ ended: number }> {
  const query = keptSessionId ? endSessionsBut(db, userId, keptSessionId, now) : endSessionsOf(db, userId, now);
  const [result] = await writeBatch(db, [query]);
  return { ended: result?.rowsAffected ?? 0 };
}
