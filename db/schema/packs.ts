import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { users } from './users';

export const packs = sqliteTable('packs', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  summary: text('summary').notNull(),
  language: text('language').notNull(),
  /** The version that new quizzes are made from. */
  version: text('version').notNull(),
  /** Whose it is; null for those that come with the program, which the administrators look after. */
  ownerUserId: text('owner_user_id').references(() => users.id, { onDelete: 'set null' }),
  /** Who may learn from it: its authors, whoever has its link, or anyone here. */
  visibility: text('visibility', { enum: ['private', 'link', 'public'] })
    .notNull()
    .default('public'),
  /** What the link holds that opens it; made anew when the author takes the old one back. */
  linkToken: text('link_token'),
  /** Since when nobody begins anything new in it; what was begun stays. */
  archivedAt: integer('archived_at', { mode: 'timestamp_ms' }),
  copiedFrom: text('copied_from'),
  updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
});

/** Every version ever served stays: a seed of an old link and an old attempt still mean what they meant. */
export const packVersions = sqliteTable(
  'pack_versions',
  {
    packId: text('pack_id')
      .notNull()
      .references(() => packs.id),
    version: text('version').notNull(),
    /** All of the pack but its facts, as JSON, parsed by `packSourceSchema` on the way out. */
    frame: text('frame', { mode: 'json' }).notNull(),
    /** What changed, in its author's words. */
    note: text('note'),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.packId, t.version] })],
);

export const facts = sqliteTable(
  'facts',
  {
    packId: text('pack_id').notNull(),
    version: text('version').notNull(),
    factId: text('fact_id').notNull(),
    position: integer('position').notNull(),
    /** The fact as JSON, parsed by `factSchema` on the way out. */
    body: text('body', { mode: 'json' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.packId, t.version, t.factId] })],
);
