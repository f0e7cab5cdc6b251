import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A guest is a user with a status, not a missing user: signing up keeps the row and its id. */
export const users = sqliteTable(
  'users',
  {
    id: text('id').primaryKey(),
    status: text('status', { enum: ['guest', 'registered', 'merged'] }).notNull(),
    /** Lower-cased. */
    email: text('email').unique(),
    /** When its holder proved to read mail there, or a provider vouched for it. */
    emailVerifiedAt: integer('email_verified_at', { mode: 'timestamp_ms' }),
    name: text('name'),
    passwordHash: text('password_hash'),
    /** A password or a link in a mail is not enough: a passkey or a recovery code must follow. */
    needsSecondFactor: integer('needs_second_factor', { mode: 'boolean' }).notNull().default(false),
    isAdmin: integer('is_admin', { mode: 'boolean' }).notNull().default(false),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    registeredAt: integer('registered_at', { mode: 'timestamp_ms' }),
    mergedIntoUserId: text('merged_into_user_id'),
  },
  (t) => [
    check('registered_has_email', sql`${t.status} <> 'registered' or ${t.email} is not null`),
    index('users_by_account').on(t.mergedIntoUserId),
    check('merged_names_account', sql`(${t.status} = 'merged') = (${t.mergedIntoUserId} is not null)`),
  ],
);

/** One sign-in on one device. Ended means ended: every request looks here, so the cookie alone opens nothing. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    /** Within a quarter of an hour. */
    lastUsedAt: integer('last_used_at', { mode: 'timestamp_ms' }),
    /** Browser and system in words, such as "Firefox on Linux"; nothing that tells two of a kind apart. */
    device: text('device'),
    endedAt: integer('ended_at', { mode: 'timestamp_ms' }),
  },
  (t) => [index('sessions_by_user').on(t.userId)],
);

/** Counters of rate-limiter-flexible; its class decides the columns. */
export const rateLimits = sqliteTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull(),
  expire: integer('expire', { mode: 'timestamp_ms' }),
});
