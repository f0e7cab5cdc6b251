import { and, eq, sql } from 'drizzle-orm';
import type { Memory } from '@/memory/memory';
import type { Review } from '@/memory/review';
import { type Database, prepared, statement, type WriteQuery } from '../client';
import { memories } from '../schema/memories';
import { notOfOpenTest, openTestFactsOf } from './open-tests';
import { logColumns, type MemoryKey } from './reviews';
import { isStillGuest } from './users';

/** A row with its state as the domain spells it. `isCurrent`: replayed with the settings that the learner has now. */
export type StoredMemory = { factId: string; reviewCount: number; memory: Memory; isCurrent: boolean };

/** Marks a row that waits to be replayed. */
const waiting = -1;

const revisionOf = (userId: unknown) => sql`coalesce((select s.revision from learner_settings s where s.user_id = ${userId}), 0)`;

export const memoryColumns = sql`m.pack_id as packId, m.fact_id as factId, m.review_count as reviewCount, m.override_count as overrideCount,
  m.state, m.stability_days as stability, m.difficulty, m.due_at as due, m.last_reviewed_at as lastAt, m.reps, m.lapses, m.step,
  m.is_leech as isLeech, m.settings_revision = ${revisionOf(sql`m.user_id`)} as isCurrent`;

/** Rows of this program's own writing, read back by their type. */
export function rowToMemory(row: Record<string, unknown>): StoredMemory & { packId: string; overrideCount: number } {
  const { state, stability, difficulty, due, lastAt, reps, lapses, step } = row;
  const memory =
    state === 'new'
      ? { type: 'new' }
      : { type: state, stability, difficulty, due, lastAt, reps, lapses, step, isLeech: row.isLeech === 1 };
  return {
    packId: String(row.packId),
    factId: String(row.factId),
    reviewCount: Number(row.reviewCount),
    overrideCount: Number(row.overrideCount),
    memory: memory as Memory,
    isCurrent: row.isCurrent === 1,
  };
}

export const selectMemory: (key: MemoryKey) => WriteQuery = prepared<MemoryKey>(
  (v) => sql`select ${memoryColumns} from memories m
    where m.user_id = ${v.userId} and m.pack_id = ${v.packId} and m.fact_id = ${v.factId}`,
);

/** Of a memory `m`: that the pack's current version has the fact. What a version dropped is kept, replayed and checked, but counted nowhere. */
const inCurrentVersion = sql`exists (select 1 from packs p join facts f on f.pack_id = p.id and f.version = p.version
  where p.id = m.pack_id and f.fact_id = m.fact_id)`;

/** Those of some facts, for a batch. */
export const selectMemories = (userId: string, packId: string, factIds: readonly string[]): WriteQuery =>
  statement(sql`select ${memoryColumns} from memories m where m.user_id = ${userId} and m.pack_id = ${packId}
    and m.fact_id in (select value from json_each(${JSON.stringify(factIds)}))`);

const notSuspended = sql`not coalesce((select k.is_suspended from fact_marks k
  where k.user_id = m.user_id and k.pack_id = m.pack_id and k.fact_id = m.fact_id), m.is_leech)`;

/** What reviews ask for (`services/reviews/agenda.ts`), as far as the database can tell. */
const dueFrom = (userId: string, packId: string, at: number, limit: number) => sql`from memories m
  where m.user_id = ${userId} and m.pack_id = ${packId} and m.due_at <= ${at}
    and ${notSuspended} and ${inCurrentVersion} and (m.pack_id, m.fact_id) not in (${openTestFactsOf(userId)})
  order by m.due_at limit ${limit}`;

/**
 * Those due at a moment that reviews ask for, the longest due first, for a batch. `memories_by_due` finds them however many others
 * there are.
 */
export const selectDue = (userId: string, packId: string, at: number, limit: number): WriteQuery =>
  statement(sql`select ${memoryColumns} ${dueFrom(userId, packId, at, limit)}`);

/** As `selectShownLogs`, of the facts that `selectDue` gives first. */
export const selectShownLogsOfDue = (userId: string, packId: string, at: number, limit: number): WriteQuery =>
  statement(sql`select ${logColumns} from reviews v where v.user_id = ${userId} and v.pack_id = ${packId}
    and v.fact_id in (select m.fact_id ${dueFrom(userId, packId, at, limit)}) and ${notOfOpenTest(userId)}
    order by v.fact_id, v.reviewed_at, v.id`);

/** Those due between two moments and not suspended, the earliest first, for a batch; whether reviews ask for them is still to be seen. */
export const selectUpcoming = (userId: string, packId: string, after: number, until: number, limit: number): WriteQuery =>
  statement(sql`select ${memoryColumns} from memories m where m.user_id = ${userId} and m.pack_id = ${packId}
    and m.due_at > ${after} and m.due_at <= ${until}
    and ${notSuspended} and (m.pack_id, m.fact_id) not in (${openTestFactsOf(userId)}) order by m.due_at limit ${limit}`);

/** Facts of a pack's version that have no memory, or one of which nothing is left, in the pack's order, for a batch. */
export const selectNewFacts = (userId: string, packId: string, version: string): WriteQuery =>
  statement(sql`select f.fact_id as factId, m.fact_id is not null as hasMemory from facts f
    left join memories m on m.user_id = ${userId} and m.pack_id = f.pack_id and m.fact_id = f.fact_id
    where f.pack_id = ${packId} and f.version = ${version} and coalesce(m.state, 'new') = 'new' order by f.position`);

/** One row if any memory of the learner waits to be replayed, for a batch. */
export const selectWaiting = (userId: string): WriteQuery =>
  statement(sql`select 1 as found from memories m
    where m.user_id = ${userId} and m.settings_revision < ${revisionOf(userId)} limit 1`);

/** The learner's memories that wait to be replayed, at most `limit`. */
export const listWaiting = (db: Database, userId: string, limit: number): Promise<{ packId: string; factId: string }[]> =>
  db.all(sql`select m.pack_id as packId, m.fact_id as factId from memories m
    where m.user_id = ${userId} and m.settings_revision < ${revisionOf(userId)} limit ${limit}`);

/** Learners of whom a memory waits to be replayed. */
export const listUsersWaiting = async (db: Database): Promise<string[]> =>
  (
    await db.all<{ userId: string }>(sql`select distinct m.user_id as userId from memories m
      left join learner_settings s on s.user_id = m.user_id where m.settings_revision < coalesce(s.revision, 0)`)
  ).map((row) => row.userId);

/** All memories of the facts of a pack's current version, or of every pack's. */
export const listMemories = async (db: Database, userId: string, packId?: string) =>
  (
    await db.all<Record<string, unknown>>(sql`select ${memoryColumns} from memories m
      where m.user_id = ${userId} ${packId === undefined ? sql`` : sql`and m.pack_id = ${packId}`} and ${inCurrentVersion}
      order by m.pack_id, m.fact_id`)
  ).map(rowToMemory);

/** The memories between two places of a log in the order of pack and fact, both included. */
export const listMemoriesBetween = async (db: Database, userId: string, from: [string, string], to: [string, string]) =>
  (
    await db.all<Record<string, unknown>>(sql`select ${memoryColumns} from memories m where m.user_id = ${userId}
      and (m.pack_id, m.fact_id) >= (${from[0]}, ${from[1]}) and (m.pack_id, m.fact_id) <= (${to[0]}, ${to[1]})`)
  ).map(rowToMemory);

type KeyParts = { [Name in keyof MemoryKey]: unknown };

const logSize = ({ userId, packId, factId }: KeyParts) => {
  const log = sql`reviews v where v.user_id = ${userId} and v.pack_id = ${packId} and v.fact_id = ${factId}`;
  return {
    reviews: sql`(select count(*) from ${log})`,
    overrides: sql`(select count(*) from verdict_overrides o where o.response_id in (select v.id from ${log}))`,
  };
};

/** What a memory was replayed from: so many rows of the log, so many overrides of them, the settings of this revision. */
export type ReplayedFrom = {
  reviewCount: number;
  overrideCount: number;
  revision: number;
  /** The review that the same batch appends: of twins that race, only the one that is stored makes the memory. */
  last?: Pick<Review, 'id' | 'at' | 'verdict' | 'grade'>;
};

/**
 * To be put behind whatever changes a log, in the same batch: the row is replaced if log and settings are what it was replayed
 * from, and else waits to be replayed. So a row is right or says that it is not, whenever the process dies.
 */
export const storeMemory = (key: MemoryKey, memory: Memory, from: ReplayedFrom): WriteQuery[] => [
  markWaiting(key),
  replaceMemory(key, memory, from),
];

type Replayed = MemoryKey & Omit<ReplayedFrom, 'last'> & NonNullable<ReplayedFrom['last']> & StoredState;
type StoredState = {
  state: Memory['type'];
  stability?: number;
  difficulty?: number;
  due?: number;
  lastAt?: number;
  reps?: number;
  lapses?: number;
  step?: number;
  isLeech?: number;
};

const replacing = (isWithLast: boolean) =>
  prepared<Replayed>((v) => {
    const size = logSize(v);
    const isLastStored = sql`exists (select 1 from reviews l where l.id = ${v.id} and l.user_id = ${v.userId}
      and l.reviewed_at = ${v.at} and l.verdict is ${v.verdict} and l.grade is ${v.grade})`;
    return sql`insert into memories (user_id, pack_id, fact_id, review_count, override_count, settings_revision, state,
        stability_days, difficulty, due_at, last_reviewed_at, reps, lapses, step, is_leech)
      select ${v.userId}, ${v.packId}, ${v.factId}, ${v.reviewCount}, ${v.overrideCount}, ${v.revision}, ${v.state},
        ${v.stability}, ${v.difficulty}, ${v.due}, ${v.lastAt}, coalesce(${v.reps}, 0), coalesce(${v.lapses}, 0),
        coalesce(${v.step}, 0), coalesce(${v.isLeech}, 0)
      where ${v.reviewCount} > 0 and ${size.reviews} = ${v.reviewCount} and ${size.overrides} = ${v.overrideCount}
        and ${revisionOf(v.userId)} = ${v.revision} and ${isWithLast ? isLastStored : sql`true`}
      on conflict do update set review_count = excluded.review_count, override_count = excluded.override_count,
        settings_revision = excluded.settings_revision, state = excluded.state, stability_days = excluded.stability_days,
        difficulty = excluded.difficulty, due_at = excluded.due_at, last_reviewed_at = excluded.last_reviewed_at,
        reps = excluded.reps, lapses = excluded.lapses, step = excluded.step, is_leech = excluded.is_leech`;
  });
const replaceAny = replacing(false);
const replaceIfLast = replacing(true);

/** Stores nothing unless log and settings are still what the memory was replayed from. */
export const replaceMemory = (key: MemoryKey, memory: Memory, { last, ...from }: ReplayedFrom): WriteQuery => {
  const { type: state, ...known } = memory.type === 'new' ? { type: memory.type } : memory;
  const isLeech = 'isLeech' in known && known.isLeech ? 1 : 0;
  const values = { ...key, ...from, state, ...known, isLeech };
  return last ? replaceIfLast({ ...values, ...last }) : replaceAny({ ...values, id: '', at: 0 });
};

/** The fact's memory waits to be replayed if its log is not what it was replayed from. */
export const markWaiting: (key: MemoryKey) => WriteQuery = prepared<MemoryKey>((v) => {
  const size = logSize(v);
  return sql`insert into memories (user_id, pack_id, fact_id, review_count, override_count, settings_revision, state)
    select ${v.userId}, ${v.packId}, ${v.factId}, ${size.reviews}, ${size.overrides}, ${waiting}, 'new' where ${size.reviews} > 0
    on conflict do update set settings_revision = ${waiting}
      where memories.review_count <> excluded.review_count or memories.override_count <> excluded.override_count`;
});

/** Before a guest's reviews move to an account: its memories of the same facts wait to be replayed. */
export const markMergedWaiting = (guestId: string, accountId: string): WriteQuery =>
  statement(sql`insert into memories (user_id, pack_id, fact_id, review_count, settings_revision, state)
    select ${accountId}, v.pack_id, v.fact_id, count(*), ${waiting}, 'new' from reviews v
    where v.user_id = ${guestId} and ${isStillGuest(guestId)} group by v.pack_id, v.fact_id
    on conflict do update set settings_revision = ${waiting}`);

export const deleteGuestMemories = (db: Database, userId: string): WriteQuery =>
  db.delete(memories).where(and(eq(memories.userId, userId), isStillGuest(userId)));

/** A memory without a log is none. */
export const dropEmptyMemory = (key: MemoryKey): WriteQuery =>
  statement(sql`delete from memories where user_id = ${key.userId} and pack_id = ${key.packId} and fact_id = ${key.factId}
    and ${logSize(key).reviews} = 0`);
