import { v7 as uuidv7 } from 'uuid';
import { type Database, writeBatch } from '@/db/client';
import { markAccountUsed, type ProviderAccount } from '@/db/queries/credentials';
import { findUser, insertProvedSession, insertSession } from '@/db/queries/users';
import { appointmentOf } from '../admin/appointment';
import { readEnvironment } from '../environment';
import { passwordProof } from './password';

/**
 * Stores a sign-in and returns its id, which the cookie carries; `undefined`, and no sign-in, if it came by a password (`proof`) that is
 * not the user's any more. It counts as begun `since` then, where it goes on with an earlier one. Notes the use of the provider's account
 * that it came by. Whoever is to administer the installation becomes its administrator with that (services/admin/appointment.ts).
 */
export async function settleSignIn(
  db: Database,
  {
    userId,
    account,
    proof,
    since,
  }: { userId: string; account?: ProviderAccount | undefined; proof?: string | undefined; since?: Date | undefined },
  now: Date,
): Promise<string | undefined> {
  const user = proof === undefined ? undefined : await findUser(db, userId);
  if (proof !== undefined && passwordProof(user?.passwordHash) !== proof) return undefined;
  const [sessionId, begun] = [uuidv7(), since ?? now];
  const [stored] = await writeBatch(db, [
    user ? insertProvedSession(sessionId, user, begun) : insertSession(db, sessionId, userId, begun),
    appointmentOf(userId, readEnvironment().ADMIN_EMAILS),
    ...(account ? [markAccountUsed(db, userId, account, now)] : []),
  ]);
  return stored?.rowsAffected === 0 ? undefined : sessionId;
}
