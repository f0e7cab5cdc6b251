import { and, asc, eq, sql } from 'drizzle-orm';
import { type Database, statement, type WriteQuery } from '../client';
import { linkedAccounts, passkeys } from '../schema/credentials';
import { users } from '../schema/users';
import { isOpenSession, type UserRow } from './users';

export type LinkedAccountRow = typeof linkedAccounts.$inferSelect;

/** How a provider names an account of its own. */
export type ProviderAccount = Pick<LinkedAccountRow, 'provider' | 'providerAccountId'>;
export type LinkedWay = ProviderAccount & Pick<LinkedAccountRow, 'type' | 'label'>;

const isAccount = ({ provider, providerAccountId }: ProviderAccount) =>
  and(eq(linkedAccounts.provider, provider), eq(linkedAccounts.providerAccountId, providerAccountId));

export const findUserOfAccount = async (db: Database, account: ProviderAccount): Promise<UserRow | undefined> =>
  (
    await db
      .select({ user: users })
      .from(linkedAccounts)
      .innerJoin(users, eq(users.id, linkedAccounts.userId))
      .where(and(isAccount(account), eq(users.status, 'registered')))
  )[0]?.user;

export const listLinkedAccounts = (db: Database, userId: string): Promise<LinkedAccountRow[]> =>
  db
    .select()
    .from(linkedAccounts)
    .where(eq(linkedAccounts.userId, userId))
    .orderBy(asc(linkedAccounts.createdAt), asc(linkedAccounts.providerAccountId));

/**
 * To a registered user, with this address and by a session that has not ended where those are given. No effect if the account is
 * somebody's already.
 */
export const insertLinkedAccount = (
  userId: string,
  way: LinkedWay,
  now: Date,
  { email, sessionId }: { email?: string | undefined; sessionId?: string | undefined } = {},
): WriteQuery =>
  statement(sql`
    insert into ${linkedAccounts} (provider, provider_account_id, user_id, type, label, created_at)
    select ${way.provider}, ${way.providerAccountId}, id, ${way.type}, ${way.label}, ${now.getTime()} from ${users}
    where id = ${userId} and status = 'registered' and ${email === undefined ? sql`true` : sql`email = ${email}`}
      and ${isOpenSession(sessionId, userId)}
    on conflict do nothing`);

export const markAccountUsed = (db: Database, userId: string, account: ProviderAccount, now: Date): WriteQuery =>
  db
    .update(linkedAccounts)
    .set({ lastUsedAt: now })
    .where(and(isAccount(account), eq(linkedAccounts.userId, userId)));

/** No effect if the user could not sign in any more; `hasMail`: a link in a mail is a way in too. */
export const deleteLinkedAccount = (db: Database, userId: string, account: ProviderAccount, hasMail: boolean): WriteQuery =>
  db.delete(linkedAccounts).where(
    and(
      isAccount(account),
      eq(linkedAccounts.userId, userId),
      sql`(${hasMail ? 1 : 0}
        or exists (select 1 from ${users} where id = ${userId} and password_hash is not null)
        or exists (select 1 from ${passkeys} where user_id = ${userId})
        or (select count(*) from linked_accounts l where l.user_id = ${userId}) > 1)`,
    ),
  );

/** That the user's own address was vouched for; no effect for any other address. */
export const markAddressProved = (userId: string, email: string, now: Date): WriteQuery =>
  statement(sql`update users set email_verified_at = ${now.getTime()}
    where id = ${userId} and status = 'registered' and email = ${email} and email_verified_at is null`);

/**
 * Takes an account whose address nobody had proved for whoever reads its mail: everything that opens it and was set before goes.
 * No effect on an account whose address is proved. The last statement says by its rows whether there was one.
 */
export const takeBackAccount = (userId: string, email: string, now: Date): WriteQuery[] => {
  const unproved = sql`(select u.id from users u
    where u.id = ${userId} and u.status = 'registered' and u.email = ${email} and u.email_verified_at is null)`;
  return [
    statement(sql`delete from passkeys where user_id = ${unproved}`),
    statement(sql`delete from linked_accounts where user_id = ${unproved}`),
    statement(sql`delete from recovery_codes where user_id = ${unproved}`),
    statement(sql`delete from mail_tokens where user_id = ${unproved}`),
    statement(sql`update sessions set ended_at = ${now.getTime()} where user_id = ${unproved} and ended_at is null`),
    statement(sql`update users set password_hash = null, needs_second_factor = 0, email_verified_at = ${now.getTime()}
      where id = ${unproved}`),
  ];
};
