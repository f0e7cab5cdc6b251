import { asc, eq, type SQL, sql } from 'drizzle-orm';
import type { DraftFrame } from '@/quizzes/drafts/draft-fact';
import { type Database, statement, type WriteQuery } from '../client';
import { draftFacts, drafts } from '../schema/drafts';
import { packs } from '../schema/packs';

export type DraftRow = typeof drafts.$inferSelect;
export type EntryRow = Pick<typeof draftFacts.$inferSelect, 'id' | 'state' | 'origin' | 'start' | 'body' | 'revision'>;
export type NewEntry = Omit<EntryRow, 'revision'>;

/** What every statement about a draft asks first. */
export const isAuthor = (draftId: string, userId: string): SQL =>
  sql`exists (select 1 from drafts d where d.id = ${draftId} and (d.owner_user_id = ${userId}
    or exists (select 1 from draft_editors e where e.draft_id = d.id and e.user_id = ${userId})))`;

export const isOwner = (draftId: string, userId: string): SQL =>
  sql`exists (select 1 from drafts d where d.id = ${draftId} and d.owner_user_id = ${userId})`;

const published = {
  version: packs.version,
  visibility: packs.visibility,
  linkToken: packs.linkToken,
  archivedAt: packs.archivedAt,
};

export const findDraftRow = async (db: Database, userId: string, draftId: string) =>
  (
    await db
      .select({ draft: drafts, published })
      .from(drafts)
      .leftJoin(packs, eq(packs.id, drafts.id))
      .where(sql`${drafts.id} = ${draftId} and ${isAuthor(draftId, userId)}`)
  )[0];

export const listEntryRows = async (db: Database, userId: string, draftId: string): Promise<EntryRow[]> =>
  db
    .select({
      id: draftFacts.id,
      state: draftFacts.state,
      origin: draftFacts.origin,
      start: draftFacts.start,
      body: draftFacts.body,
      revision: draftFacts.revision,
    })
    .from(draftFacts)
    .where(sql`${draftFacts.draftId} = ${draftId} and ${isAuthor(draftId, userId)}`)
    .orderBy(asc(draftFacts.start), asc(draftFacts.id));

/** Every draft that someone owns or edits, the last changed first. */
export const listDraftRows = (db: Database, userId: string) =>
  db
    .select({
      id: drafts.id,
      ownerUserId: drafts.ownerUserId,
      title: drafts.title,
      language: drafts.language,
      updatedAt: drafts.updatedAt,
      published,
      accepted: sql<number>`(select count(*) from draft_facts f where f.draft_id = ${drafts.id} and f.state = 'accepted')`,
      proposed: sql<number>`(select count(*) from draft_facts f where f.draft_id = ${drafts.id} and f.state = 'proposed')`,
      broken: sql<number>`(select count(*) from draft_facts f where f.draft_id = ${drafts.id} and f.state = 'broken')`,
    })
    .from(drafts)
    .leftJoin(packs, eq(packs.id, drafts.id))
    .where(
      sql`${drafts.ownerUserId} = ${userId} or ${drafts.id} in (select draft_id from draft_editors where user_id = ${userId})`,
    )
    .orderBy(sql`${drafts.updatedAt} desc`, asc(drafts.id));

/** Only for a registered account that has fewer drafts than `most`. */
export const insertDraft = (draft: DraftRow, most: number): WriteQuery =>
  statement(sql`insert into drafts (id, owner_user_id, title, summary, language, citation_title, citation_url, as_of_from, as_of_to,
      text, text_hash, topics, revision, created_at, updated_at)
    select ${draft.id}, u.id, ${draft.title}, ${draft.summary}, ${draft.language}, ${draft.citationTitle}, ${draft.citationUrl},
      ${draft.asOfFrom}, ${draft.asOfTo}, ${draft.text}, ${draft.textHash}, ${JSON.stringify(draft.topics)}, ${draft.revision},
      ${draft.createdAt.getTime()}, ${draft.updatedAt.getTime()}
    from users u where u.id = ${draft.ownerUserId} and u.status = 'registered'
      and (select count(*) from drafts o where o.owner_user_id = u.id) < ${most}
    on conflict do nothing`);

export const selectDraftCount = (userId: string): WriteQuery =>
  statement(sql`select u.status as status, (select count(*) from drafts o where o.owner_user_id = u.id) as drafts
    from users u where u.id = ${userId}`);

const hasText = (draftId: string, textHash: string | undefined): SQL =>
  textHash === undefined ? sql`true` : sql`exists (select 1 from drafts t where t.id = ${draftId} and t.text_hash = ${textHash})`;

/**
 * All in one statement; what has such an id already stays as it is, and beyond `most` nothing is added. With `textHash` only while the
 * draft has that text.
 */
export const insertEntries = (
  draftId: string,
  userId: string,
  entries: readonly NewEntry[],
  most: number,
  now: Date,
  textHash?: string,
): WriteQuery =>
  statement(sql`insert into draft_facts (draft_id, id, state, origin, start, body, revision, updated_at)
    select ${draftId}, value ->> '$.id', value ->> '$.state', value ->> '$.origin', value ->> '$.start', value -> '$.body', 0,
      ${now.getTime()}
    from json_each(${JSON.stringify(entries)})
    where ${isAuthor(draftId, userId)} and ${hasText(draftId, textHash)}
      and (select count(*) from draft_facts f where f.draft_id = ${draftId}) + cast(key as integer) < ${most}
    on conflict do nothing`);

export type EntryChange = NewEntry & { revision: number };

/**
 * Each stored only over the revision that it was made from (0: also where there is none yet, while there are fewer than `most`). The id
 * that a fact was published under stays. With `textHash` only while the draft has that text.
 */
export const storeEntries = (
  draftId: string,
  userId: string,
  changes: readonly EntryChange[],
  most: number,
  now: Date,
  textHash?: string,
): WriteQuery =>
  statement(sql`insert into draft_facts (draft_id, id, state, origin, start, body, revision, updated_at)
    select ${draftId}, value ->> '$.id', value ->> '$.state', value ->> '$.origin', value ->> '$.start', value -> '$.body',
      (value ->> '$.revision') + 1, ${now.getTime()}
    from json_each(${JSON.stringify(changes)})
    where ${isAuthor(draftId, userId)}
      and ${hasText(draftId, textHash)}
      and (exists (select 1 from draft_facts f where f.draft_id = ${draftId} and f.id = value ->> '$.id')
        or (value ->> '$.revision' = 0
          and (select count(*) from draft_facts f where f.draft_id = ${draftId}) + cast(key as integer) < ${most}))
    on conflict do update set state = excluded.state, origin = excluded.origin, start = excluded.start,
      body = case when draft_facts.body ->> '$.factId' is null then excluded.body
        else json_set(excluded.body, '$.factId', draft_facts.body ->> '$.factId') end,
      revision = excluded.revision, updated_at = excluded.updated_at
    where draft_facts.revision = excluded.revision - 1`);

export const selectEntries = (draftId: string, userId: string, ids: readonly string[]): WriteQuery =>
  statement(sql`select id, state, origin, start, body, revision from draft_facts
    where draft_id = ${draftId} and id in (select value from json_each(${JSON.stringify(ids)})) and ${isAuthor(draftId, userId)}`);

/** Entries get the ids that they were published under, if that version is the pack's; one that has an id keeps it. */
export const storeFactIds = (draftId: string, version: string, ids: ReadonlyMap<string, string>, userId: string): WriteQuery =>
  statement(sql`update draft_facts set body = json_set(body, '$.factId',
      (select value from json_each(${JSON.stringify(Object.fromEntries(ids))}) where key = draft_facts.id))
    where draft_id = ${draftId} and body ->> '$.factId' is null
      and id in (select key from json_each(${JSON.stringify(Object.fromEntries(ids))}))
      and exists (select 1 from packs p where p.id = ${draftId} and p.version = ${version}) and ${isAuthor(draftId, userId)}`);

export const selectIsAuthor = (draftId: string, userId: string): WriteQuery =>
  statement(sql`select 1 where ${isAuthor(draftId, userId)}`);

/** One row for its authors, with the hash of its text. */
export const selectTextHash = (draftId: string, userId: string): WriteQuery =>
  statement(sql`select text_hash as textHash from drafts where id = ${draftId} and ${isAuthor(draftId, userId)}`);

export const findText = async (db: Database, userId: string, draftId: string) =>
  (
    await db
      .select({ text: drafts.text, textHash: drafts.textHash })
      .from(drafts)
      .where(sql`${drafts.id} = ${draftId} and ${isAuthor(draftId, userId)}`)
  )[0];

/** Notes that something in the draft changed; its own revision counts only what is true of the whole text. */
export const touchDraft = (draftId: string, userId: string, now: Date): WriteQuery =>
  statement(
    sql`update drafts set updated_at = ${now.getTime()} where id = ${draftId} and updated_at < ${now.getTime()} and ${isAuthor(draftId, userId)}`,
  );

/** A row as the client of a batch gives it. */
export const rowToEntry = (row: Record<string, unknown>): EntryRow => ({
  id: String(row.id),
  state: row.state as EntryRow['state'],
  origin: row.origin as EntryRow['origin'],
  start: Number(row.start),
  body: JSON.parse(String(row.body)),
  revision: Number(row.revision),
});

type TextKey = { draftId: string; userId: string; revision: number; textHash: string };

/**
 * Only while the draft and all of its entries are as they were read: `entries` says their revisions by id. What is read out of JSON is
 * made a table of first: looking into the JSON again for each fact took ten seconds for a long text.
 */
export const storeText = (
  { draftId, userId, revision, textHash, text }: TextKey & { text: string },
  entries: ReadonlyMap<string, number>,
  now: Date,
): WriteQuery =>
  statement(sql`with j as materialized (
      select key as id, value as revision from json_each(${JSON.stringify(Object.fromEntries(entries))}))
    update drafts set text = ${text}, text_hash = ${textHash}, revision = revision + 1, updated_at = ${now.getTime()}
    where id = ${draftId} and revision = ${revision} and ${isAuthor(draftId, userId)}
      and not exists (select 1 from draft_facts f left join j on j.id = f.id
        where f.draft_id = ${draftId} and (j.revision is null or j.revision <> f.revision))`);

/** In the batch of `storeText`, and like it all or nothing. */
export const storeMovedEntries = (
  { draftId, userId, revision, textHash }: TextKey,
  entries: readonly EntryChange[],
  now: Date,
): WriteQuery =>
  statement(sql`with j as materialized (select value ->> '$.id' as id, value ->> '$.revision' as revision,
      value ->> '$.state' as state, value ->> '$.start' as start, value -> '$.body' as body from json_each(${JSON.stringify(entries)}))
    update draft_facts set state = j.state, start = j.start, body = j.body,
      revision = draft_facts.revision + 1, updated_at = ${now.getTime()}
    from j where draft_facts.draft_id = ${draftId} and draft_facts.id = j.id and draft_facts.revision = j.revision and ${isAuthor(draftId, userId)}
      and exists (select 1 from drafts t where t.id = ${draftId} and t.text_hash = ${textHash} and t.revision = ${revision + 1})`);

export const storeFrame = (frame: DraftFrame, userId: string, revision: number, now: Date): WriteQuery =>
  statement(sql`update drafts set title = ${frame.title}, summary = ${frame.summary}, language = ${frame.language},
      citation_title = ${frame.citation.title}, citation_url = ${frame.citation.url ?? null}, as_of_from = ${frame.asOf.from ?? null},
      as_of_to = ${frame.asOf.to ?? null}, topics = ${JSON.stringify(frame.topics)}, revision = revision + 1,
      updated_at = ${now.getTime()}
    where id = ${frame.id} and revision = ${revision} and ${isAuthor(frame.id, userId)}`);

/** Topics that proposals came with, beside those that there are. */
export const addTopics = (
  draftId: string,
  userId: string,
  topics: readonly { id: string; title: string }[],
  now: Date,
  textHash: string,
): WriteQuery =>
  statement(sql`update drafts set revision = revision + 1, updated_at = ${now.getTime()},
      topics = (select json_group_array(json(value)) from (
        select value from json_each(drafts.topics)
        union all select value from json_each(${JSON.stringify(topics)})
          where value ->> '$.id' not in (select o.value ->> '$.id' from json_each(drafts.topics) o)))
    where id = ${draftId} and ${topics.length} > 0 and ${isAuthor(draftId, userId)} and ${hasText(draftId, textHash)}`);
