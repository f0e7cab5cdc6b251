import { v7 as uuidv7 } from 'uuid';
import { type Database, writeBatch } from '@/db/client';
import { markAccountUsed, type ProviderAccount } from '@/db/queries/credentials';
import { insertSession } from '@/db/queries/users';
import { appointmentOf } from '../admin/appointment';
import { readEnvironment } from '../environment';

/**
 * Stores a sign-in and returns its id, which the cookie carries; notes the use of the provider's account that it came by. Whoever is to
 * administer the installation becomes its administrator with that (services/admin/appointment.ts).
 */
export async function settleSignIn(
  db: Database,
  { userId, account }: { userId: string; account?: ProviderAccount | undefined },
  now: Date,
): Promise<string> {
  const sessionId = uuidv7();
  await writeBatch(db, [
    insertSession(db, sessionId, userId, now),
    appointmentOf(userId, readEnvironment().ADMIN_EMAILS),
    ...(account ? [markAccountUsed(db, userId, account, now)] : []),
  ]);
  return sessionId;
}
