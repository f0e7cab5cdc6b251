import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { users } from './users';

/** What a learner says is wrong with a fact; it goes to the pack's author, without the learner's name. */
export const problemReports = sqliteTable(
  'problem_reports',
  {
    /** Made by the client. */
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    packId: text('pack_id').notNull(),
    factId: text('fact_id').notNull(),
    problem: text('problem', { enum: ['wrong', 'unclear', 'outdated', 'other'] }).notNull(),
    text: text('text'),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    resolvedAt: integer('resolved_at', { mode: 'timestamp_ms' }),
    /** Which of the authors settled it, while they have an account. */
    resolvedBy: text('resolved_by').references(() => users.id, { onDelete: 'set null' }),
    /** What they did about it; none before it is settled, and none of the oldest. */
    resolution: text('resolution', { enum: ['answered', 'alias', 'held', 'rejected', 'corrected'] }),
  },
  (t) => [
    index('problem_reports_by_pack').on(t.packId, t.createdAt),
    index('problem_reports_by_user').on(t.userId),
    check('report_text_has_words', sql`${t.text} is null or length(${t.text}) between 1 and 2000`),
  ],
);

/** What went wrong on the server, for who runs it: the kind of error and the route, nothing of whoever met it. */
export const errorLog = sqliteTable(
  'error_log',
  {
    id: text('id').primaryKey(),
    at: integer('at', { mode: 'timestamp_ms' }).notNull(),
    /** The error's class or code. */
    kind: text('kind').notNull(),
    /** The route's pattern, such as /attempts/[attemptId]. */
    route: text('route').notNull(),
    /** What the error page shows, to find the row by. */
    digest: text('digest'),
    message: text('message').notNull(),
  },
  (t) => [index('error_log_by_time').on(t.at)],
);
