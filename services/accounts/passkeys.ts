import { type Database, writeBatch } from '@/db/client';
import {
  deleteIdleRecoveryCodes,
  deletePasskey,
  listPasskeys as listPasskeyRows,
  renamePasskey as renamePasskeyRow,
  turnOffWithoutPasskey,
} from '@/db/queries/passkeys';
import { err, ok, type Result } from '@/quizzes/result';
import { passkeyNameSchema } from './add-passkey';

export type Passkey = { id: string; name: string; createdAt: Date; lastUsedAt: Date | undefined };

/** A user's passkeys, oldest first. */
export const listPasskeys = async (db: Database, userId: string): Promise<Passkey[]> =>
  (await listPasskeyRows(db, userId)).map(({ credentialId, name, createdAt, lastUsedAt }) => ({
    id: credentialId,
    name,
    createdAt,
    lastUsedAt: lastUsedAt ?? undefined,
  }));

/** False if the name has no words or more than 80 characters, or the passkey isn't this user's. */
export async function renamePasskey(db: Database, userId: string, passkeyId: string, name: string): Promise<boolean> {
  const label = passkeyNameSchema.safeParse(name);
  if (!label.success) return false;
  const [renamed] = await writeBatch(db, [renamePasskeyRow(db, userId, passkeyId, label.data)]);
  return Boolean(renamed?.rowsAffected);
}

/**
 * Removes a passkey of this user's: it opens nothing from then on. With the last one the second factor and its codes go too. The last
 * way into the account stays; `hasMail` says whether a mailed link is one.
 */
export async function removePasskey(
  db: Database,
  userId: string,
  passkeyId: string,
  hasMail: boolean,
): Promise<Result<undefined, { type: 'last-way-in' }>> {
  await writeBatch(db, [
    deletePasskey(db, userId, passkeyId, hasMail),
    turnOffWithoutPasskey(db, userId),
    deleteIdleRecoveryCodes(db, userId),
  ]);
  const isStill = (await listPasskeyRows(db, userId)).some(({ credentialId }) => credentialId === passkeyId);
  return isStill ? err({ type: 'last-way-in' }) : ok(undefined);
}
