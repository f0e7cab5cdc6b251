import { sql } from 'drizzle-orm';
import { type Database, prepared, statement, type WriteQuery } from '../client';
import { isStillGuest } from './users';

/** The learner's row, for a batch; read with `rowToSettings`. */
export const selectSettings = (userId: string): WriteQuery => settingsOfUser({ userId });
const settingsOfUser = prepared<{ userId: string }>(
  (v) => sql`select revision, memory, preferences, previous_weights as previousWeights, fitted_at as fittedAt
    from learner_settings where user_id = ${v.userId}`,
);

/** A row as JSON of what `selectSettings` names; the service parses it. */
export type RawSettings = {
  revision: number;
  memory: unknown;
  preferences: unknown;
  previousWeights: unknown;
  fittedAt: number | null;
};

export function rowToSettings(row: Record<string, unknown> | undefined): RawSettings | undefined {
  if (!row) return undefined;
  const parsed = (text: unknown): unknown => (typeof text === 'string' ? JSON.parse(text) : null);
  return {
    revision: Number(row.revision),
    memory: parsed(row.memory),
    preferences: parsed(row.preferences),
    previousWeights: parsed(row.previousWeights),
    fittedAt: row.fittedAt === null ? null : Number(row.fittedAt),
  };
}

export const findSettingsRow = async (db: Database, userId: string): Promise<RawSettings | undefined> => {
  const query = selectSettings(userId).toSQL();
  const result = await db.$client.execute({ sql: query.sql, args: query.params as never });
  return rowToSettings(result.rows[0] as unknown as Record<string, unknown> | undefined);
};

type Stored = Pick<RawSettings, 'memory' | 'preferences' | 'previousWeights' | 'fittedAt'>;

/** Replaces the row if it still has the revision that was read (0: there was none). Its results say whether it did. */
export const storeSettings = (userId: string, read: number, revision: number, settings: Stored, now: Date): WriteQuery => {
  const previous = settings.previousWeights === null ? null : JSON.stringify(settings.previousWeights);
  return statement(sql`insert into learner_settings (user_id, revision, memory, preferences, previous_weights, fitted_at, updated_at)
    select u.id, ${revision}, ${JSON.stringify(settings.memory)}, ${JSON.stringify(settings.preferences)}, ${previous},
      ${settings.fittedAt}, ${now.getTime()}
    from users u where u.id = ${userId} and u.status <> 'merged'
      and coalesce((select s.revision from learner_settings s where s.user_id = u.id), 0) = ${read}
    on conflict do update set revision = excluded.revision, memory = excluded.memory, preferences = excluded.preferences,
      previous_weights = excluded.previous_weights, fitted_at = excluded.fitted_at, updated_at = excluded.updated_at`);
};

/** The account keeps its own settings; a guest's are taken over where it has none. */
export const mergeSettings = (guestId: string, accountId: string): WriteQuery[] => [
  statement(sql`insert into learner_settings (user_id, revision, memory, preferences, previous_weights, fitted_at, updated_at)
    select ${accountId}, revision, memory, preferences, previous_weights, fitted_at, updated_at from learner_settings
    where user_id = ${guestId} and ${isStillGuest(guestId)} on conflict do nothing`),
  statement(sql`insert into exam_days (user_id, pack_id, exam_on, updated_at)
    select ${accountId}, pack_id, exam_on, updated_at from exam_days
    where user_id = ${guestId} and ${isStillGuest(guestId)} on conflict do nothing`),
  statement(sql`delete from learner_settings where user_id = ${guestId} and ${isStillGuest(guestId)}`),
  statement(sql`delete from exam_days where user_id = ${guestId} and ${isStillGuest(guestId)}`),
];

export const selectExamDay = (userId: string, packId: string): WriteQuery =>
  statement(sql`select exam_on as examOn from exam_days where user_id = ${userId} and pack_id = ${packId}`);

/** Sets the day, or takes it away. */
export const storeExamDay = (userId: string, packId: string, examOn: string | undefined, now: Date): WriteQuery =>
  examOn === undefined
    ? statement(sql`delete from exam_days where user_id = ${userId} and pack_id = ${packId}`)
    : statement(sql`insert into exam_days (user_id, pack_id, exam_on, updated_at)
        select u.id, ${packId}, ${examOn}, ${now.getTime()} from users u where u.id = ${userId} and u.status <> 'merged'
        on conflict do update set exam_on = excluded.exam_on, updated_at = excluded.updated_at`);
