import { and, asc, desc, eq, getTableColumns, gte, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { type Database, prepared, statement, type WriteQuery } from '../client';
import { attemptItems, attempts, responses } from '../schema/attempts';
import { retiredIds } from '../schema/credentials';
import { notOfOpenTest } from './open-tests';
import { effectiveOf } from './overrides';
import { retiredHash } from './retired-ids';
import { isStillGuest } from './users';

export type AttemptRow = typeof attempts.$inferSelect;
export type AttemptItemRow = typeof attemptItems.$inferSelect;
/** `verdict` and `earned` are what the answer counts as; `gradedVerdict` is what it was graded as. */
export type ResponseRow = typeof responses.$inferSelect & { gradedVerdict: Verdict; overridden: boolean };
type Verdict = (typeof responses.$inferSelect)['verdict'];

/** The owner is in the where: someone else's attempt is not there. */
export const findAttempt = async (db: Database, userId: string, attemptId: string): Promise<AttemptRow | undefined> =>
  (
    await db
      .select()
      .from(attempts)
      .where(and(eq(attempts.id, attemptId), eq(attempts.userId, userId)))
  )[0];

/** Only to tell a free id from one that someone else has, or that was deleted; returns nothing of the attempt. */
export const isAttemptIdTaken = async (db: Database, attemptId: string): Promise<boolean> => {
  const [taken, retired] = await Promise.all([
    db.select({ id: attempts.id }).from(attempts).where(eq(attempts.id, attemptId)),
    db
      .select({ id: retiredIds.idHash })
      .from(retiredIds)
      .where(eq(retiredIds.idHash, retiredHash('attempt', attemptId))),
  ]);
  return taken.length > 0 || retired.length > 0;
};

/** An answer that a browser still holds must not make a deleted attempt again. Nothing unless it is the learner's. */
export const retireAttemptId = (userId: string, attemptId: string, expiresAt: Date): WriteQuery =>
  statement(sql`insert into retired_ids (id_hash, expires_at) select ${retiredHash('attempt', attemptId)}, ${expiresAt.getTime()}
    from attempts a where a.id = ${attemptId} and a.user_id = ${userId} on conflict do nothing`);

const itemsWhere = (db: Database, condition: SQL | undefined): Promise<AttemptItemRow[]> =>
  db.select().from(attemptItems).where(condition).orderBy(asc(attemptItems.position));

export const listAttemptItems = (db: Database, attemptId: string, ownerId?: string): Promise<AttemptItemRow[]> =>
  itemsWhere(db, and(eq(attemptItems.attemptId, attemptId), ownerId === undefined ? undefined : isOwn(attemptId, ownerId)));

const isOwn = (attemptId: string, ownerId: string) =>
  sql`exists (select 1 from attempts own where own.id = ${attemptId} and own.user_id = ${ownerId})`;

const effective = effectiveOf('responses');

const responsesWhere = (db: Database, condition: SQL | undefined): Promise<ResponseRow[]> =>
  db
    .select({
      ...getTableColumns(responses),
      verdict: sql<Verdict>`${effective.verdict}`,
      earned: sql<number>`${effective.earned}`,
      gradedVerdict: responses.verdict,
      overridden: sql<boolean>`${effective.overridden}`.mapWith(Boolean),
    })
    .from(responses)
    .where(condition)
    .orderBy(asc(responses.round), asc(responses.answeredAt), asc(responses.position));

export const listResponses = (db: Database, attemptId: string, ownerId?: string): Promise<ResponseRow[]> =>
  responsesWhere(db, and(eq(responses.attemptId, attemptId), ownerId === undefined ? undefined : isOwn(attemptId, ownerId)));

export type Place = { attemptId: string; position: number; round: number };
export type StoredResponse = Pick<ResponseRow, 'id' | 'response' | 'verdict' | 'reason' | 'earned'>;

/** The answer that stands at a place of an attempt, for a batch. */
export const selectStoredResponse: (place: Place) => WriteQuery = prepared<Place>(
  (v) => sql`select r.id, r.response, ${effectiveOf('r').verdict} as verdict, r.reason, ${effectiveOf('r').earned} as earned
    from responses r where r.attempt_id = ${v.attemptId} and r.position = ${v.position} and r.round = ${v.round}`,
);

export const rowToStoredResponse = (row: Record<string, unknown>): StoredResponse =>
  ({ ...row, response: JSON.parse(String(row.response)) }) as StoredResponse;

type AskedQuiz = { packId: string; seed: number; mode: AttemptRow['mode'] };

/** The ids of a learner's open attempts at quizzes of a seed, for the three queries below. */
export const openAttemptsOf = (userId: string, { packId, seed, mode }: AskedQuiz): SQL =>
  sql`(select o.id from attempts o where o.user_id = ${userId} and o.pack_id = ${packId} and o.seed = ${seed}
    and o.mode = ${mode} and o.finished_at is null)`;

/** The latest first. */
export const listOpenAttempts = (db: Database, open: SQL): Promise<AttemptRow[]> =>
  db.select().from(attempts).where(sql`${attempts.id} in ${open}`).orderBy(desc(attempts.startedAt));

export const listItemsOfAttempts = (db: Database, ids: SQL): Promise<AttemptItemRow[]> =>
  itemsWhere(db, sql`${attemptItems.attemptId} in ${ids}`);

export const listResponsesOfAttempts = (db: Database, ids: SQL): Promise<ResponseRow[]> =>
  responsesWhere(db, sql`${responses.attemptId} in ${ids}`);

export type AttemptFilter = {
  packId?: string | undefined;
  mode?: AttemptRow['mode'] | undefined;
  isFinished?: boolean | undefined;
  /** Begun at this moment or later. */
  since?: Date | undefined;
};

const matching = (userId: string, { packId, mode, isFinished, since }: AttemptFilter) =>
  and(
    eq(attempts.userId, userId),
    packId === undefined ? undefined : eq(attempts.packId, packId),
    mode === undefined ? undefined : eq(attempts.mode, mode),
    isFinished === undefined ? undefined : isFinished ? isNotNull(attempts.finishedAt) : isNull(attempts.finishedAt),
    since === undefined ? undefined : gte(attempts.startedAt, since),
  );

/** Newest first. */
export const listAttempts = (
  db: Database,
  userId: string,
  { limit, offset = 0, ...filter }: AttemptFilter & { limit: number; offset?: number },
): Promise<AttemptRow[]> =>
  db
    .select()
    .from(attempts)
    .where(matching(userId, filter))
    .orderBy(desc(attempts.startedAt), desc(attempts.id))
    .limit(limit)
    .offset(offset);

export const countAttempts = async (db: Database, userId: string, filter: AttemptFilter): Promise<number> =>
  (await db.select({ count: sql<number>`count(*)` }).from(attempts).where(matching(userId, filter)))[0]?.count ?? 0;

/** The latest finished attempt on the same pack that was begun before this one of the learner's. */
export const findAttemptBefore = async (db: Database, userId: string, attemptId: string): Promise<AttemptRow | undefined> =>
  (
    await db
      .select()
      .from(attempts)
      .where(
        and(
          eq(attempts.userId, userId),
          isNotNull(attempts.finishedAt),
          sql`(${attempts.packId}, 1) in (select b.pack_id, ${attempts.startedAt} < b.started_at from attempts b
            where b.id = ${attemptId} and b.user_id = ${userId})`,
        ),
      )
      .orderBy(desc(attempts.startedAt), desc(attempts.id))
      .limit(1)
  )[0];

/**
 * Of each fact that an attempt asks, what the learner's latest scored answer to it before that attempt earned; a test that is still
 * open tells nothing.
 */
export const selectEarnedBefore = (userId: string, attemptId: string): WriteQuery =>
  statement(sql`select factId, earned from (
      select i.fact_id as factId, ${effectiveOf('r').earned} as earned,
        row_number() over (partition by i.fact_id order by r.answered_at desc, r.id desc) as place
      from attempts t join attempts a on a.user_id = t.user_id and a.pack_id = t.pack_id and a.id <> t.id
      join responses r on r.attempt_id = a.id and r.round = 0 and r.answered_at < t.started_at
      join attempt_items i on i.attempt_id = r.attempt_id and i.position = r.position
      where t.id = ${attemptId} and t.user_id = ${userId} and ${notOfOpenTest(userId, sql`r.id`)}
        and i.fact_id in (select o.fact_id from attempt_items o where o.attempt_id = t.id)
    ) where place = 1`);

/** Everything of the attempt but its reviews goes with it. */
export const deleteAttempt = (db: Database, userId: string, attemptId: string): WriteQuery =>
  db.delete(attempts).where(and(eq(attempts.id, attemptId), eq(attempts.userId, userId)));

/** A new attempt with its items; nothing if its learner was merged or deleted since they began to answer. */
export const insertAttempt = (
  _db: Database,
  attempt: typeof attempts.$inferInsert,
  items: readonly (typeof attemptItems.$inferInsert)[],
): WriteQuery[] => [
  statement(sql`insert into attempts (id, user_id, pack_id, pack_version, generator, seed, blueprint, mode, item_count, started_at)
    select ${attempt.id}, u.id, ${attempt.packId}, ${attempt.packVersion}, ${attempt.generator}, ${attempt.seed},
      ${JSON.stringify(attempt.blueprint)}, ${attempt.mode}, ${attempt.itemCount}, ${attempt.startedAt.getTime()}
    from users u where u.id = ${attempt.userId} and u.status <> 'merged' and exists (select 1 from pack_versions v
      where v.pack_id = ${attempt.packId} and v.version = ${attempt.packVersion}) on conflict do nothing`),
  ...items.map((item) =>
    statement(sql`insert into attempt_items (attempt_id, position, item_id, fact_id, kind, item)
      select a.id, ${item.position}, ${item.itemId}, ${item.factId}, ${item.kind}, ${JSON.stringify(item.item)}
      from attempts a where a.id = ${attempt.id} and a.user_id = ${attempt.userId} on conflict do nothing`),
  ),
];

type NewResponse = Omit<typeof responses.$inferInsert, 'response' | 'clientAnsweredAt' | 'answeredAt'> & {
  userId: string;
  response: string;
  clientAnsweredAt: number | undefined;
  answeredAt: number;
};
const newResponse = prepared<NewResponse>(
  (v) => sql`insert into responses (id, attempt_id, position, round, response, verdict, reason, earned, elapsed_ms,
      client_answered_at, answered_at)
    select ${v.id}, ${v.attemptId}, ${v.position}, ${v.round}, ${v.response}, ${v.verdict}, ${v.reason}, ${v.earned},
      ${v.elapsedMs}, ${v.clientAnsweredAt}, ${v.answeredAt}
    from attempts where id = ${v.attemptId} and user_id = ${v.userId} and (finished_at is null or ${v.round} > 0)
    on conflict do nothing`,
);

/** Stores nothing unless the attempt is the learner's and, for the scored round, still open. */
export const insertResponse = (userId: string, row: typeof responses.$inferInsert): WriteQuery =>
  newResponse({
    ...row,
    userId,
    response: JSON.stringify(row.response),
    clientAnsweredAt: row.clientAnsweredAt?.getTime(),
    answeredAt: row.answeredAt.getTime(),
  });

const refreshed = prepared<{ attemptId: string; now: number }>((v) => {
  const scored = sql`from responses r where r.attempt_id = ${v.attemptId} and r.round = 0`;
  return sql`update attempts set earned = (select coalesce(sum(${effectiveOf('r').earned}), 0) ${scored}),
      answered = (select count(*) ${scored}),
      finished_at = case when finished_at is null and mode = 'practice' and (select count(*) ${scored}) = item_count
        then ${v.now} else finished_at end
    where id = ${v.attemptId}`;
});

/** Rebuilds the attempt's cached score from what its responses count as; a practice attempt is finished when each item has its scored answer. */
export const refreshAttempt = (attemptId: string, now: Date): WriteQuery => refreshed({ attemptId, now: now.getTime() });

export const finishAttempt = (db: Database, userId: string, attemptId: string, now: Date): WriteQuery =>
  db
    .update(attempts)
    .set({ finishedAt: now })
    .where(
      and(eq(attempts.id, attemptId), eq(attempts.userId, userId), eq(attempts.mode, 'assessed'), isNull(attempts.finishedAt)),
    );

export const moveAttempts = (db: Database, fromUserId: string, toUserId: string): WriteQuery =>
  db
    .update(attempts)
    .set({ userId: toUserId })
    .where(and(eq(attempts.userId, fromUserId), isStillGuest(fromUserId)));
