import { type SQL, sql } from 'drizzle-orm';
import { statement, type WriteQuery } from '../client';
import type { MailTokenPurpose } from './mail-tokens';

// What a link in a mail does to its user, each guarded by the link itself: used, run out or foreign, it does nothing.

export type UsedLink = { purpose: MailTokenPurpose; tokenHash: string };

const tokenOf = ({ purpose, tokenHash }: UsedLink, now: Date): SQL => sql`mail_tokens t where t.token_hash = ${tokenHash}
  and t.purpose = ${purpose} and t.expires_at > ${now.getTime()}`;

const userOf = (link: UsedLink, now: Date): SQL => sql`(select t.user_id from ${tokenOf(link, now)})`;

/** The address that the link was sent to is the user's own. */
export const confirmAddress = (link: UsedLink, userId: string, now: Date): WriteQuery =>
  statement(sql`update users set email_verified_at = coalesce(email_verified_at, ${now.getTime()})
    where id = ${userId} and status = 'registered'
      and exists (select 1 from ${tokenOf(link, now)} and t.user_id = users.id and t.email = users.email)`);

/** The address that the link was sent to becomes the user's, unless someone has it. */
export const changeAddress = (link: UsedLink, userId: string, now: Date): WriteQuery =>
  statement(sql`update users set email = (select t.email from ${tokenOf(link, now)}), email_verified_at = ${now.getTime()}
    where id = ${userId} and status = 'registered'
      and exists (select 1 from ${tokenOf(link, now)} and t.user_id = users.id
        and not exists (select 1 from users taken where taken.email = t.email))`);

/** Sets the password of whoever the link was sent to, whose address is proved with that. */
export const resetPasswordOf = (link: UsedLink, passwordHash: string, now: Date): WriteQuery =>
  statement(sql`update users set password_hash = ${passwordHash}, email_verified_at = coalesce(email_verified_at, ${now.getTime()})
    where status = 'registered' and exists (select 1 from ${tokenOf(link, now)} and t.user_id = users.id and t.email = users.email)
    returning id, email`);

/**
 * Ways in that were added while nobody had proved the address: whoever made the account with someone else's address must not keep a
 * key to it. No effect on an account with a proved address.
 */
export const dropUnprovedWaysIn = (link: UsedLink, now: Date): WriteQuery[] => {
  const unproved = sql`(select u.id from users u where u.id = ${userOf(link, now)} and u.email_verified_at is null)`;
  return [
    statement(sql`delete from passkeys where user_id = ${unproved}`),
    statement(sql`delete from linked_accounts where user_id = ${unproved}`),
    statement(sql`delete from recovery_codes where user_id = ${unproved}`),
    statement(sql`update users set needs_second_factor = 0 where id = ${unproved}`),
  ];
};

export const endSessionsOfLink = (link: UsedLink, now: Date): WriteQuery =>
  statement(sql`update sessions set ended_at = ${now.getTime()} where user_id = ${userOf(link, now)} and ended_at is null`);

/** This link and every other that was sent to its user for such a purpose. */
export const deleteLinksWith = (link: UsedLink, purposes: readonly MailTokenPurpose[], now: Date): WriteQuery =>
  statement(sql`delete from mail_tokens where user_id = ${userOf(link, now)}
    and purpose in (select value from json_each(${JSON.stringify(purposes)}))`);

const hasPassword = (userId: string, passwordHash: string | null) =>
  sql`exists (select 1 from users u where u.id = ${userId} and u.status = 'registered' and u.password_hash is ${passwordHash})`;

/** Sets a password in the place of the one that was proved. */
export const setPassword = (userId: string, passwordHash: string, before: string | null): WriteQuery =>
  statement(sql`update users set password_hash = ${passwordHash}
    where id = ${userId} and status = 'registered' and password_hash is ${before}`);

/** Ends a user's sessions as long as their password is that one. */
export const endSessionsWhile = (userId: string, passwordHash: string | null, now: Date): WriteQuery =>
  statement(sql`update sessions set ended_at = ${now.getTime()}
    where user_id = ${userId} and ended_at is null and ${hasPassword(userId, passwordHash)}`);

/** Every link that was sent to a user and could still open the account or take it over, as long as their password is that one. */
export const deleteLinksOf = (userId: string, purposes: readonly MailTokenPurpose[], passwordHash: string | null): WriteQuery =>
  statement(sql`delete from mail_tokens where user_id = ${userId} and ${hasPassword(userId, passwordHash)}
    and purpose in (select value from json_each(${JSON.stringify(purposes)}))`);
