import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { users } from './users';

/** One row a learner who changed something; without one the defaults hold, at revision 0. */
export const learnerSettings = sqliteTable(
  'learner_settings',
  {
    userId: text('user_id')
      .primaryKey()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Raised whenever `memory` changes, so that memories say which settings they were replayed with. */
    revision: integer('revision').notNull(),
    /** Parsed by `memorySettingsSchema` on the way out. */
    memory: text('memory', { mode: 'json' }).notNull(),
    /** Parsed by `reviewPreferencesSchema` on the way out. */
    preferences: text('preferences', { mode: 'json' }).notNull(),
    /** The weights before the last fit that was adopted; null when there is nothing to go back to. */
    previousWeights: text('previous_weights', { mode: 'json' }),
    /** When the weights were last fitted, adopted or not. */
    fittedAt: integer('fitted_at', { mode: 'timestamp_ms' }),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [check('revision_not_negative', sql`${t.revision} >= 0`)],
);

/** The calendar day on which a learner wants to know a pack. */
export const examDays = sqliteTable(
  'exam_days',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    packId: text('pack_id').notNull(),
    /** "2026-11-25" in the learner's own zone. */
    examOn: text('exam_on').notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.packId] }),
    check('exam_on_is_a_day', sql`${t.examOn} glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`),
  ],
);

/** What a learner said about a fact, beside what they know of it. */
export const factMarks = sqliteTable(
  'fact_marks',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    packId: text('pack_id').notNull(),
    factId: text('fact_id').notNull(),
    /** Null where the learner said nothing: then a leech is suspended and no other fact is. */
    isSuspended: integer('is_suspended', { mode: 'boolean' }),
    /** The learner's own day on which it is not to come again. */
    buriedOn: text('buried_on'),
    isFlagged: integer('is_flagged', { mode: 'boolean' }).notNull().default(false),
    note: text('note'),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.packId, t.factId] }),
    check('note_has_words', sql`${t.note} is null or length(${t.note}) between 1 and 2000`),
    check('buried_on_is_a_day', sql`${t.buriedOn} is null or ${t.buriedOn} glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`),
  ],
);
