import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { attempts } from './attempts';
import { users } from './users';

/** A handed-in test that its learner shows to others who take the same quiz, under a name of their choice. */
export const boardEntries = sqliteTable(
  'board_entries',
  {
    attemptId: text('attempt_id')
      .primaryKey()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    displayName: text('display_name').notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [
    index('board_entries_by_user').on(t.userId),
    check('display_name_has_words', sql`length(${t.displayName}) between 1 and 40`),
  ],
);
