import { and, eq, sql } from 'drizzle-orm';
import { type Database, statement, type WriteQuery } from '../client';
import { boardEntries } from '../schema/boards';
import { isStillGuest } from './users';

/** Whose quizzes are to be compared: all that decides one, but the blueprint, which the service compares. */
export type QuizKey = {
  packId: string;
  /** `undefined`: the pack's current one. */
  packVersion: string | undefined;
  generator: string;
  seed: number;
};

export type BoardRow = {
  attemptId: string;
  userId: string;
  /** Guests who were merged into this learner, comma-separated. */
  formerIds: string | null;
  packVersion: string;
  /** JSON. */
  blueprint: string;
  mode: 'practice' | 'assessed';
  startedAt: number;
  finishedAt: number | null;
  earned: number;
  itemCount: number;
  /** Null where the learner doesn't show it. */
  displayName: string | null;
};

const versionOf = ({ packId, packVersion }: QuizKey) => packVersion ?? sql`(select version from packs where id = ${packId})`;

/** The pack version that a quiz is of; `undefined` where there is no such pack. */
export const findQuizVersion = async (db: Database, quiz: QuizKey): Promise<string | undefined> =>
  (await db.all<{ version: string | null }>(sql`select ${versionOf(quiz)} as version`))[0]?.version ?? undefined;

/** All attempts at a quiz of those who show one of theirs, and of the one who looks, oldest first. */
export const listBoardAttempts = (db: Database, quiz: QuizKey, viewerId: string | undefined): Promise<BoardRow[]> => {
  return db.all<BoardRow>(
    sql`select a.id as attemptId, a.user_id as userId, a.pack_version as packVersion, a.blueprint, a.mode, a.started_at as startedAt,
        a.finished_at as finishedAt, a.earned, a.item_count as itemCount, e.display_name as displayName,
        (select group_concat(f.id) from users f where f.merged_into_user_id = a.user_id) as formerIds
      from attempts a left join board_entries e on e.attempt_id = a.id
      where a.pack_id = ${quiz.packId} and a.seed = ${quiz.seed} and a.pack_version = ${versionOf(quiz)}
        and a.generator = ${quiz.generator}
        and (a.user_id = ${viewerId ?? ''} or a.user_id in (
          select b.user_id from attempts b join board_entries f on f.attempt_id = b.id
          where b.pack_id = ${quiz.packId} and b.seed = ${quiz.seed}))
      order by a.started_at, a.id`,
  );
};

/** Shows a handed-in test of the learner's own under a name, or changes the name; nothing for anyone else's. */
export const storeBoardEntry = (userId: string, attemptId: string, displayName: string, now: Date): WriteQuery =>
  statement(sql`insert into board_entries (attempt_id, user_id, display_name, created_at)
    select a.id, a.user_id, ${displayName}, ${now.getTime()} from attempts a
    where a.id = ${attemptId} and a.user_id = ${userId} and a.mode = 'assessed' and a.finished_at is not null
    on conflict do update set display_name = excluded.display_name`);

export const deleteBoardEntry = (db: Database, userId: string, attemptId: string): WriteQuery =>
  db
    .delete(boardEntries)
    .where(
      and(
        eq(boardEntries.attemptId, attemptId),
        sql`exists (select 1 from attempts a where a.id = ${attemptId} and a.user_id = ${userId})`,
      ),
    );

export const moveBoardEntries = (db: Database, fromUserId: string, toUserId: string): WriteQuery =>
  db
    .update(boardEntries)
    .set({ userId: toUserId })
    .where(and(eq(boardEntries.userId, fromUserId), isStillGuest(fromUserId)));
