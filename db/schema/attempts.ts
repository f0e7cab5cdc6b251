import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { users } from './users';

export const attempts = sqliteTable(
  'attempts',
  {
    /** Made by the client (UUIDv7). */
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    packId: text('pack_id').notNull(),
    packVersion: text('pack_version').notNull(),
    generator: text('generator').notNull(),
    seed: integer('seed').notNull(),
    blueprint: text('blueprint', { mode: 'json' }).notNull(),
    mode: text('mode', { enum: ['practice', 'assessed'] }).notNull(),
    itemCount: integer('item_count').notNull(),
    startedAt: integer('started_at', { mode: 'timestamp_ms' }).notNull(),
    finishedAt: integer('finished_at', { mode: 'timestamp_ms' }),
    /** A cache of the responses of round 0; `npm run check` proves it. */
    earned: real('earned').notNull().default(0),
    answered: integer('answered').notNull().default(0),
  },
  (t) => [
    index('attempts_by_user').on(t.userId, t.startedAt),
    index('attempts_by_quiz').on(t.packId, t.seed),
    check('answered_within_items', sql`${t.answered} between 0 and ${t.itemCount}`),
  ],
);

/** Items as served, keys and all: scores never change when content does. */
export const attemptItems = sqliteTable(
  'attempt_items',
  {
    attemptId: text('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    itemId: text('item_id').notNull(),
    factId: text('fact_id').notNull(),
    kind: text('kind').notNull(),
    item: text('item', { mode: 'json' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.attemptId, t.position] })],
);

/** Append-only. Round 0 is scored, once per item; later rounds are practice on what was missed. */
export const responses = sqliteTable(
  'responses',
  {
    /** Made by the client (UUIDv7): the same one sent ten times counts once. */
    id: text('id').primaryKey(),
    attemptId: text('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    round: integer('round').notNull(),
    response: text('response', { mode: 'json' }).notNull(),
    verdict: text('verdict', { enum: ['correct', 'close', 'wrong'] }).notNull(),
    reason: text('reason').notNull(),
    earned: real('earned').notNull(),
    elapsedMs: integer('elapsed_ms'),
    /** The client's clock is a claim, the server's is the truth. */
    clientAnsweredAt: integer('client_answered_at', { mode: 'timestamp_ms' }),
    answeredAt: integer('answered_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [
    uniqueIndex('responses_one_per_round').on(t.attemptId, t.position, t.round),
    check('earned_is_a_share', sql`${t.earned} between 0 and 1`),
    check('elapsed_not_negative', sql`${t.elapsedMs} is null or ${t.elapsedMs} >= 0`),
  ],
);
