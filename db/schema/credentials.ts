import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { users } from './users';

/** A way in by another site, or by a passkey: who it says someone is. No token of theirs is kept, since none is needed. */
export const linkedAccounts = sqliteTable(
  'linked_accounts',
  {
    provider: text('provider').notNull(),
    providerAccountId: text('provider_account_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    type: text('type', { enum: ['oauth', 'oidc', 'webauthn'] }).notNull(),
    /** What the provider calls the account, for the learner to tell two apart. */
    label: text('label'),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    lastUsedAt: integer('last_used_at', { mode: 'timestamp_ms' }),
  },
  (t) => [primaryKey({ columns: [t.provider, t.providerAccountId] }), index('linked_accounts_by_user').on(t.userId)],
);

/** A passkey's public half. */
export const passkeys = sqliteTable(
  'passkeys',
  {
    credentialId: text('credential_id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    providerAccountId: text('provider_account_id').notNull().unique(),
    publicKey: text('public_key').notNull(),
    counter: integer('counter').notNull(),
    deviceType: text('device_type').notNull(),
    isBackedUp: integer('is_backed_up', { mode: 'boolean' }).notNull(),
    /** Comma-separated, as the browser told them. */
    transports: text('transports'),
    /** The learner's own word for it. */
    name: text('name').notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    lastUsedAt: integer('last_used_at', { mode: 'timestamp_ms' }),
  },
  (t) => [index('passkeys_by_user').on(t.userId), check('name_has_words', sql`length(${t.name}) between 1 and 80`)],
);

/** What stands in a mail, as a hash: used once, for a short while. Using it deletes the row. */
export const mailTokens = sqliteTable(
  'mail_tokens',
  {
    tokenHash: text('token_hash').primaryKey(),
    purpose: text('purpose', { enum: ['sign-in', 'verify', 'reset', 'change-email'] }).notNull(),
    /** The address it was sent to. */
    email: text('email').notNull(),
    /** Whom it is about; null where a link may make an account. */
    userId: text('user_id').references(() => users.id, { onDelete: 'cascade' }),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [index('mail_tokens_by_user').on(t.userId), index('mail_tokens_by_email').on(t.email)],
);

/** Opens an account whose passkey is lost, once each; hashed. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    codeHash: text('code_hash').notNull(),
    usedAt: integer('used_at', { mode: 'timestamp_ms' }),
  },
  (t) => [primaryKey({ columns: [t.userId, t.codeHash] })],
);

/**
 * Hashes of ids of deleted users, so that a page still open somewhere can't make them again with its guest ticket. Random ids, hashed,
 * say nothing of anyone; a row goes when every such ticket has run out.
 */
export const retiredIds = sqliteTable('retired_ids', {
  idHash: text('id_hash').primaryKey(),
  expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
});
