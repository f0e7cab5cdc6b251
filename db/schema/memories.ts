import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { users } from './users';

/** Append-only log of evidence about one fact in one head, from quizzes and cards; `(reviewed_at, id)` is its order. */
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
    /** What an item's answer was graded as; null where the learner graded a card. */
    verdict: text('verdict', { enum: ['correct', 'close', 'wrong'] }),
    /** What the learner graded a card as: 1 Again, 2 Hard, 3 Good, 4 Easy. */
    grade: integer('grade'),
    /** How sure the learner said they were, from 0 to 1. */
    certainty: real('certainty'),
    elapsedMs: integer('elapsed_ms'),
    clientReviewedAt: integer('client_reviewed_at', { mode: 'timestamp_ms' }),
    reviewedAt: integer('reviewed_at', { mode: 'timestamp_ms' }).notNull(),
    /** East of Greenwich is positive. */
    timeZoneOffsetMin: integer('time_zone_offset_min'),
    /** The review that this one takes back. */
    undoes: text('undoes'),
    /** Just for fun: changes no schedule. */
    isPractice: integer('is_practice', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [
    index('reviews_by_fact').on(t.userId, t.packId, t.factId, t.reviewedAt),
    index('reviews_by_time').on(t.userId, t.packId, t.reviewedAt),
    check('undo_names_a_review', sql`(${t.source} = 'undo') = (${t.undoes} is not null)`),
    check('review_says_something', sql`(${t.verdict} is not null or ${t.grade} is not null) = (${t.source} <> 'undo')`),
    check('grade_is_known', sql`${t.grade} is null or ${t.grade} in (1, 2, 3, 4)`),
    check('certainty_is_a_share', sql`${t.certainty} is null or ${t.certainty} between 0 and 1`),
  ],
);

/**
 * A cache: replaying the learner's reviews rebuilds each row exactly; `npm run check` proves it. A row is current if its
 * `settings_revision` is that of the learner's settings; any other waits to be replayed.
 */
export const memories = sqliteTable(
  'memories',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    packId: text('pack_id').notNull(),
    factId: text('fact_id').notNull(),
    /** Rows of the log, and overrides of them, that the row was replayed from. */
    reviewCount: integer('review_count').notNull(),
    overrideCount: integer('override_count').notNull().default(0),
    settingsRevision: integer('settings_revision').notNull(),
    /** "new" if all was taken back, or only practised, or not replayed yet: then there is no more to know. */
    state: text('state', { enum: ['new', 'learning', 'relearning', 'reviewed'] }).notNull(),
    stabilityDays: real('stability_days'),
    difficulty: real('difficulty'),
    dueAt: integer('due_at'),
    lastReviewedAt: integer('last_reviewed_at'),
    reps: integer('reps').notNull().default(0),
    lapses: integer('lapses').notNull().default(0),
    step: integer('step').notNull().default(0),
    isLeech: integer('is_leech', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.packId, t.factId] }),
    index('memories_by_due').on(t.userId, t.packId, t.dueAt),
    index('memories_by_revision').on(t.userId, t.settingsRevision),
    check('state_is_known', sql`${t.state} in ('new', 'learning', 'relearning', 'reviewed')`),
    check(
      'new_has_nothing_else',
      sql`(${t.state} = 'new' and ${t.stabilityDays} is null and ${t.difficulty} is null and ${t.dueAt} is null
        and ${t.lastReviewedAt} is null and ${t.reps} = 0 and ${t.lapses} = 0 and ${t.step} = 0 and ${t.isLeech} = 0)
        or (${t.state} <> 'new' and ${t.stabilityDays} is not null and ${t.difficulty} is not null and ${t.dueAt} is not null
        and ${t.lastReviewedAt} is not null)`,
    ),
    check('stability_is_positive', sql`${t.stabilityDays} is null or ${t.stabilityDays} > 0`),
    check('difficulty_from_1_to_10', sql`${t.difficulty} is null or ${t.difficulty} between 1 and 10`),
    check('counts_not_negative', sql`${t.reps} >= 0 and ${t.lapses} >= 0 and ${t.step} >= 0 and ${t.lapses} <= ${t.reps}`),
  ],
);
