import { createHash } from 'node:crypto';
import { and, eq, gte, lt, lte, sql } from 'drizzle-orm';
import { type Database, statement, type WriteQuery } from '../client';
import { retiredIds } from '../schema/credentials';

/** What stands for an id that is gone; `kind` keeps those of users and of attempts apart. */
export const retiredHash = (kind: 'user' | 'attempt', id: string): string => sha256(`${kind} ${id}`);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** All that decides a quiz; its blueprint in the one spelling that all compare by. */
export type WholeQuiz = { packId: string; packVersion: string; generator: string; seed: number; blueprint: string };

const prefixOf = ({ packId, seed }: Pick<WholeQuiz, 'packId' | 'seed'>): string => sha256(JSON.stringify(['quiz', packId, seed]));

/**
 * What stands for a learner's first attempt at a quiz that they deleted. It begins with what all quizzes of one pack and seed have in
 * common, so that those of a board are read without knowing whose they are.
 */
export const retiredQuizHash = (userId: string, quiz: WholeQuiz): string => {
  const { packId, packVersion, generator, seed, blueprint } = quiz;
  return `${prefixOf(quiz)}.${sha256(JSON.stringify([userId, packId, packVersion, generator, seed, blueprint]))}`;
};

export const listRetiredQuizzes = async (
  db: Database,
  quiz: Pick<WholeQuiz, 'packId' | 'seed'>,
): Promise<ReadonlySet<string>> => {
  const prefix = prefixOf(quiz);
  const rows = await db
    .select({ idHash: retiredIds.idHash })
    .from(retiredIds)
    .where(and(gte(retiredIds.idHash, `${prefix}.`), lt(retiredIds.idHash, `${prefix}/`)));
  return new Set(rows.map(({ idHash }) => idHash));
};

/** Nothing unless the attempt is the learner's. */
export const retireQuiz = (userId: string, attemptId: string, quiz: WholeQuiz, expiresAt: Date): WriteQuery =>
  statement(sql`insert into retired_ids (id_hash, expires_at) select ${retiredQuizHash(userId, quiz)}, ${expiresAt.getTime()}
    from attempts a where a.id = ${attemptId} and a.user_id = ${userId}
    on conflict (id_hash) do update set expires_at = excluded.expires_at`);

export const isIdRetired = async (db: Database, idHash: string): Promise<boolean> =>
  (await db.select({ idHash: retiredIds.idHash }).from(retiredIds).where(eq(retiredIds.idHash, idHash))).length > 0;

/** No effect while there is such a user. */
export const insertRetiredId = (userId: string, expiresAt: Date): WriteQuery =>
  statement(sql`insert into retired_ids (id_hash, expires_at) select ${retiredHash('user', userId)}, ${expiresAt.getTime()}
    where not exists (select 1 from users where id = ${userId})
    on conflict (id_hash) do update set expires_at = excluded.expires_at`);

export const deleteExpiredRetiredIds = (db: Database, now: Date): WriteQuery =>
  db.delete(retiredIds).where(lte(retiredIds.expiresAt, now));
