import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { packs } from './packs';
import { users } from './users';

/** By which link someone came to a pack, so that it opens on their other devices too: for as long as the pack has that link. */
export const packLinks = sqliteTable(
  'pack_links',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    packId: text('pack_id')
      .notNull()
      .references(() => packs.id, { onDelete: 'cascade' }),
    token: text('token').notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.packId] }), index('pack_links_by_pack').on(t.packId)],
);
