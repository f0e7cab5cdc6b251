import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { responses } from './attempts';
import { users } from './users';

/** An answer that gave the value of another fact of the pack; at most one a response, stored with it. */
export const confusions = sqliteTable(
  'confusions',
  {
    responseId: text('response_id')
      .primaryKey()
      .references(() => responses.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    packId: text('pack_id').notNull(),
    askedFactId: text('asked_fact_id').notNull(),
    givenFactId: text('given_fact_id').notNull(),
    at: integer('at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [
    index('confusions_by_user').on(t.userId, t.packId, t.at),
    check('confused_with_another_fact', sql`${t.askedFactId} <> ${t.givenFactId}`),
  ],
);
