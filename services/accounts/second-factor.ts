import { type Database, writeBatch } from '@/db/client';
import {
  countUnusedCodes,
  deleteIdleRecoveryCodes,
  findSecondFactor,
  turnOffSecondFactor as turnOffSecondFactorRow,
} from '@/db/queries/passkeys';

/** Whether a password or a mailed link is not enough for this account. */
export const needsSecondFactor = async (db: Database, userId: string): Promise<boolean> =>
  (await findSecondFactor(db, userId))?.isOn ?? false;

/** A password or a mailed link is enough again, and the recovery codes are gone. */
export async function turnOffSecondFactor(db: Database, userId: string): Promise<void> {
  await writeBatch(db, [turnOffSecondFactorRow(db, userId), deleteIdleRecoveryCodes(db, userId)]);
}

export type SecondFactorState = { isOn: boolean; codesLeft: number; hasPassword: boolean };

/** Whether a second factor is asked for, how many recovery codes are left to use, and whether there is a password at all. */
export async function findSecondFactorState(db: Database, userId: string): Promise<SecondFactorState> {
  const [state, codesLeft] = await Promise.all([findSecondFactor(db, userId), countUnusedCodes(db, userId)]);
  return { isOn: state?.isOn ?? false, hasPassword: state?.hasPassword ?? false, codesLeft };
}
