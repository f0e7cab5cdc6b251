import { type Database, writeBatch } from '@/db/client';
import { deleteLinkedAccount, type ProviderAccount } from '@/db/queries/credentials';
import { err, ok, type Result } from '@/quizzes/result';

/**
 * Takes a provider's account from its user: it opens nothing any more. Not the last way in: without a password, a passkey, another
 * linked account or, with `hasMail`, a link in a mail, it stays. Nobody else's is touched.
 */
export async function unlinkAccount(
  db: Database,
  userId: string,
  account: ProviderAccount,
  hasMail: boolean,
): Promise<Result<undefined, { type: 'last-way-in' }>> {
  const [removed] = await writeBatch(db, [deleteLinkedAccount(db, userId, account, hasMail)]);
  return removed?.rowsAffected ? ok(undefined) : err({ type: 'last-way-in' });
}
