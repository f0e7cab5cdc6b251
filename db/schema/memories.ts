import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { users } from './users';

/** Append-only log of evidence about one fact in one head, from quizzes now and from cards later. */
export const reviews = sqliteTable(
  'reviews',
  {
    /** Made by the client; a quiz answer's review has the response's id. */
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    packId: text('pack_id').notNull(),
    factId: text('fact_id').notNull(),
    source: text('source', { enum: ['quiz', 'card', 'import', 'undo'] }).notNull(),
    kind: text('kind').notNull(),
    /** How many options there were to guess among; null where the learner typed. */
    optionCount: integer('option_count'),
    verdict: text('verdict', { enum: ['correct', 'close', 'wrong'] }).notNull(),
    elapsedMs: integer('elapsed_ms'),
    clientReviewedAt: integer('client_reviewed_at', { mode: 'timestamp_ms' }),
    reviewedAt: integer('reviewed_at', { mode: 'timestamp_ms' }).notNull(),
    /** East of Greenwich is positive. */
    timeZoneOffsetMin: integer('time_zone_offset_min'),
  },
  (t) => [index('reviews_by_fact').on(t.userId, t.packId, t.factId, t.reviewedAt)],
);

/** A cache: replaying the learner's reviews rebuilds each row exactly; `npm run check` proves it. */
export const memories = sqliteTable(
  'memories',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    packId: text('pack_id').notNull(),
    factId: text('fact_id').notNull(),
    reviewCount: integer('review_count').notNull(),
    correctCount: integer('correct_count').notNull(),
    lastReviewedAt: integer('last_reviewed_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.packId, t.factId] })],
);
