import { type Database, writeBatch } from '@/db/client';
import { insertLinkedAccount, type LinkedWay, markAddressProved } from '@/db/queries/credentials';
import { err, ok, type Result } from '@/quizzes/result';
import { findUserByAccount } from './find-user-by-account';

export type { LinkedWay } from '@/db/queries/credentials';

type LinkInput = { userId: string; way: LinkedWay; verifiedEmail?: string | undefined; sessionId?: string | undefined };

/**
 * Links a provider's account to a registered user; doing it twice is doing it once. `verifiedEmail`, in lower case, is an address that
 * the provider vouches for: if it is the user's own, it is proved with that. An account that somebody else linked stays theirs,
 * and a session (`sessionId`) that has ended meanwhile links nothing.
 */
export async function linkAccount(
  db: Database,
  { userId, way, verifiedEmail, sessionId }: LinkInput,
  now: Date,
): Promise<Result<undefined, { type: 'someone-elses' }>> {
  await writeBatch(db, [insertLinkedAccount(userId, way, now, { sessionId })]);
  if ((await findUserByAccount(db, way))?.id !== userId) return err({ type: 'someone-elses' });
  if (verifiedEmail) await writeBatch(db, [markAddressProved(userId, verifiedEmail, now)]);
  return ok(undefined);
}
