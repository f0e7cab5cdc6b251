import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { users } from './users';

/** A text on its way to a pack, and the working copy of a pack after that: what its authors see. Learners see published versions. */
export const drafts = sqliteTable(
  'drafts',
  {
    /** Also the id of the pack that it is published as. */
    id: text('id').primaryKey(),
    ownerUserId: text('owner_user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    summary: text('summary').notNull().default(''),
    language: text('language').notNull(),
    citationTitle: text('citation_title').notNull(),
    citationUrl: text('citation_url'),
    /** When the text was written, as far as it is known: "2007", "2007-11", "2007-11-30". */
    asOfFrom: text('as_of_from'),
    asOfTo: text('as_of_to'),
    /** The document word for word, and its SHA-256. */
    text: text('text').notNull(),
    textHash: text('text_hash').notNull(),
    topics: text('topics', { mode: 'json' }).$type<{ id: string; title: string }[]>().notNull(),
    /** Counts changes to this row, so that one made from an older state is refused. */
    revision: integer('revision').notNull().default(0),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [index('drafts_by_owner').on(t.ownerUserId), check('draft_has_title', sql`length(${t.title}) between 1 and 200`)],
);

/** A proposed fact and what was decided about it; one row each, so that two authors at two facts never meet. */
export const draftFacts = sqliteTable(
  'draft_facts',
  {
    draftId: text('draft_id')
      .notNull()
      .references(() => drafts.id, { onDelete: 'cascade' }),
    /** Of a proposal by rules made from what it quotes, so that proposing again makes it once; else made by the client. */
    id: text('id').notNull(),
    /** `broken`: its quote no longer stands in the changed text. */
    state: text('state', { enum: ['proposed', 'accepted', 'rejected', 'broken'] }).notNull(),
    origin: text('origin', { enum: ['rules', 'model', 'hand', 'pack'] }).notNull(),
    /** Where its quote begins in the text; what the list is sorted by. */
    start: integer('start').notNull(),
    body: text('body', { mode: 'json' }).notNull(),
    revision: integer('revision').notNull().default(0),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.draftId, t.id] }), index('draft_facts_in_order').on(t.draftId, t.start)],
);

/** Who edits a draft beside its owner. */
export const draftEditors = sqliteTable(
  'draft_editors',
  {
    draftId: text('draft_id')
      .notNull()
      .references(() => drafts.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.draftId, t.userId] }), index('draft_editors_by_user').on(t.userId)],
);

/** A link that makes whoever opens it, signed in, an editor: once, for a while. */
export const draftInvites = sqliteTable(
  'draft_invites',
  {
    tokenHash: text('token_hash').primaryKey(),
    draftId: text('draft_id')
      .notNull()
      .references(() => drafts.id, { onDelete: 'cascade' }),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [index('draft_invites_by_draft').on(t.draftId)],
);
