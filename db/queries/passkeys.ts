import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { type Database, statement, type WriteQuery } from '../client';
import { passkeys, recoveryCodes } from '../schema/credentials';
import { users } from '../schema/users';
import { isOpenSession } from './users';

export type PasskeyRow = typeof passkeys.$inferSelect;

export const listPasskeys = (db: Database, userId: string): Promise<PasskeyRow[]> =>
  db.select().from(passkeys).where(eq(passkeys.userId, userId)).orderBy(asc(passkeys.createdAt), asc(passkeys.credentialId));

/** A passkey of a registered user, by the id that the browser shows. */
export const findPasskey = async (db: Database, credentialId: string): Promise<PasskeyRow | undefined> =>
  (
    await db
      .select({ passkey: passkeys })
      .from(passkeys)
      .innerJoin(users, eq(users.id, passkeys.userId))
      .where(and(eq(passkeys.credentialId, credentialId), eq(users.status, 'registered')))
  )[0]?.passkey;

/** Of a registered user with fewer than `most`, by a session that has not ended. No effect otherwise, nor on a known passkey. */
export const insertPasskey = (row: PasskeyRow, most: number, sessionId: string | undefined): WriteQuery =>
  statement(sql`
    insert into ${passkeys} (credential_id, user_id, provider_account_id, public_key, counter, device_type, is_backed_up, transports,
      name, created_at)
    select ${row.credentialId}, id, ${row.providerAccountId}, ${row.publicKey}, ${row.counter}, ${row.deviceType},
      ${row.isBackedUp ? 1 : 0}, ${row.transports}, ${row.name}, ${row.createdAt.getTime()}
    from ${users}
    where id = ${row.userId} and status = 'registered' and (select count(*) from ${passkeys} where user_id = ${row.userId}) < ${most}
      and ${isOpenSession(sessionId, row.userId)}
    on conflict do nothing`);

/**
 * Notes a use. No effect if the passkey was used since `askedAt`: so an answer opens once, and never another answer to the same question.
 */
export const markPasskeyUsed = (db: Database, credentialId: string, counter: number, askedAt: Date, now: Date): WriteQuery =>
  db
    .update(passkeys)
    .set({ counter, lastUsedAt: now })
    .where(
      and(
        eq(passkeys.credentialId, credentialId),
        sql`(${passkeys.lastUsedAt} is null or ${passkeys.lastUsedAt} < ${askedAt.getTime()})`,
      ),
    );

export const renamePasskey = (db: Database, userId: string, credentialId: string, name: string): WriteQuery =>
  db
    .update(passkeys)
    .set({ name })
    .where(and(eq(passkeys.userId, userId), eq(passkeys.credentialId, credentialId)));

/** No effect if the user could not sign in any more; `hasMail`: a link in a mail is a way in too. */
export const deletePasskey = (db: Database, userId: string, credentialId: string, hasMail: boolean): WriteQuery =>
  db.delete(passkeys).where(
    and(
      eq(passkeys.userId, userId),
      eq(passkeys.credentialId, credentialId),
      sql`(${hasMail ? 1 : 0}
        or exists (select 1 from ${users} where id = ${userId} and password_hash is not null)
        or exists (select 1 from linked_accounts where user_id = ${userId})
        or (select count(*) from passkeys p where p.user_id = ${userId}) > 1)`,
    ),
  );

const hasPasskey = (userId: string) => sql`exists (select 1 from ${passkeys} where ${passkeys.userId} = ${userId})`;

export const findSecondFactor = async (
  db: Database,
  userId: string,
): Promise<{ isOn: boolean; hasPassword: boolean } | undefined> => {
  const [row] = await db
    .select({ isOn: users.needsSecondFactor, passwordHash: users.passwordHash })
    .from(users)
    .where(and(eq(users.id, userId), eq(users.status, 'registered')));
  return row && { isOn: row.isOn, hasPassword: row.passwordHash !== null };
};

/** No effect without a passkey, nor by a session that has ended. */
export const turnOnSecondFactor = (db: Database, userId: string, sessionId: string | undefined): WriteQuery =>
  db
    .update(users)
    .set({ needsSecondFactor: true })
    .where(and(eq(users.id, userId), eq(users.status, 'registered'), hasPasskey(userId), isOpenSession(sessionId, userId)));

export const turnOffSecondFactor = (db: Database, userId: string): WriteQuery =>
  db.update(users).set({ needsSecondFactor: false }).where(eq(users.id, userId));

/** A second factor nobody could give any more would lock its owner out. */
export const turnOffWithoutPasskey = (db: Database, userId: string): WriteQuery =>
  db
    .update(users)
    .set({ needsSecondFactor: false })
    .where(and(eq(users.id, userId), sql`not ${hasPasskey(userId)}`));

const asksForMore = (userId: string) => sql`exists (select 1 from ${users} where id = ${userId} and needs_second_factor = 1)`;

/** Replaces the whole set; leaves none where no second factor is asked for. No effect by a session that has ended. */
export const replaceRecoveryCodes = (
  db: Database,
  userId: string,
  hashes: readonly string[],
  sessionId: string | undefined,
): WriteQuery[] => [
  db.delete(recoveryCodes).where(and(eq(recoveryCodes.userId, userId), isOpenSession(sessionId, userId))),
  ...hashes.map((codeHash) =>
    statement(sql`insert into ${recoveryCodes} (user_id, code_hash) select ${userId}, ${codeHash}
      where ${asksForMore(userId)} and ${isOpenSession(sessionId, userId)}`),
  ),
];

export const deleteIdleRecoveryCodes = (db: Database, userId: string): WriteQuery =>
  db.delete(recoveryCodes).where(and(eq(recoveryCodes.userId, userId), sql`not ${asksForMore(userId)}`));

export const markCodeUsed = (db: Database, userId: string, codeHash: string, now: Date): WriteQuery =>
  db
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.codeHash, codeHash), isNull(recoveryCodes.usedAt)));

export const countUnusedCodes = async (db: Database, userId: string): Promise<number> =>
  (
    await db
      .select({ count: sql<number>`count(*)` })
      .from(recoveryCodes)
      .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt)))
  )[0]?.count ?? 0;
