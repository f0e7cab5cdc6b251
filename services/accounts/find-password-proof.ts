import type { Database } from '@/db/client';
import { findUser } from '@/db/queries/users';
import { passwordProof } from './password';

/** What stands for a user's present password; the same for everyone who has none. */
export const findPasswordProof = async (db: Database, userId: string): Promise<string> =>
  passwordProof((await findUser(db, userId))?.passwordHash);
