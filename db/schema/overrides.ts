import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { responses } from './attempts';
import { users } from './users';

/**
 * Append-only. A learner's "I was right" about a graded answer, or the undoing of it: the latest one of a response counts.
 * The graded verdict stays as it is in `responses`.
 */
export const verdictOverrides = sqliteTable(
  'verdict_overrides',
  {
    /** Made by the client: the same one sent ten times counts once. */
    id: text('id').primaryKey(),
    responseId: text('response_id')
      .notNull()
      .references(() => responses.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    claim: text('claim', { enum: ['right', 'undo'] }).notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [
    index('verdict_overrides_by_response').on(t.responseId, t.createdAt),
    index('verdict_overrides_by_user').on(t.userId),
    check('claim_is_known', sql`${t.claim} in ('right', 'undo')`),
  ],
);
