import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { type Database, statement, writeBatch } from '@/db/client';
import { allTables } from '@/db/queries/personal-tables';
import { defaultSettings } from '@/memory/settings';
import { learnerWithQuiz } from '../attempts/learner.fixture';
import { freshDatabase, testNow } from '../test-database.fixture';
import { mergeGuest } from './merge-guest';
import { insertPerson } from './person.fixture';
import { signUp } from './sign-up';

const needAccount = ['linked_accounts', 'passkeys', 'mail_tokens', 'recovery_codes'];
const staysTheGuests = ['sessions'];

const ownerColumn = (table: (typeof allTables)[number]): string | undefined =>
  Object.values(getTableColumns(table))
    .map(({ name }) => name)
    .find((name) => name === 'user_id' || name === 'owner_user_id');
const ownedTables = allTables.flatMap((table) => {
  const column = ownerColumn(table);
  return column ? [{ table, column, name: getTableName(table) }] : [];
});

async function owned(db: Database, userId: string): Promise<Record<string, number>> {
  const counts = await Promise.all(
    ownedTables.map(async ({ table, column, name }) => {
      const [row] = await db.all<{ count: number }>(
        sql`select count(*) as count from ${table} where ${sql.identifier(column)} = ${userId}`,
      );
      return [name, row?.count ?? 0] as const;
    }),
  );
  return Object.fromEntries(counts.filter(([name]) => !needAccount.includes(name)));
}

const tablesOf = (counts: Record<string, number>, isMatch: (count: number) => boolean) =>
  Object.keys(counts).filter((name) => isMatch(counts[name] ?? 0));

async function account(db: Database): Promise<string> {
  const input = { email: 'owner@example.org', password: 'four unrelated words', name: '', guestId: undefined, network: 'n' };
  const signedUp = await signUp(db, input, testNow);
  if (!signedUp.ok) throw new Error(signedUp.error.type);
  return signedUp.value.userId;
}

/** A guest with a row in every table that can hold something of a guest's. */
async function guestWithEverything(db: Database): Promise<string> {
  const { id } = await insertPerson(db, 'guest');
  await writeBatch(db, [
    ...needAccount.map((name) => statement(sql`delete from ${sql.identifier(name)} where user_id = ${id}`)),
    statement(sql`update users set status = 'guest', email = null, password_hash = null where id = ${id}`),
    statement(sql`update learner_settings set memory = ${JSON.stringify(defaultSettings)} where user_id = ${id}`),
  ]);
  return id;
}

test('after a merge the guest owns nothing in any table of the schema, and the account all of it', async () => {
  const { db } = await freshDatabase();
  const [guestId, ownerId] = [await guestWithEverything(db), await account(db)];
  const before = await owned(db, guestId);
  expect(tablesOf(before, (count) => count === 0)).toEqual([]);
  await mergeGuest(db, guestId, ownerId, testNow);
  expect(tablesOf(await owned(db, guestId), (count) => count > 0)).toEqual(staysTheGuests);
  expect(await owned(db, ownerId)).toEqual({ ...before, sessions: 0 });
});

test('a merge says how many quizzes, answers and reviewed cards came along; merging again, or two at once, moves nothing twice', async () => {
  const { db, pack } = await freshDatabase();
  const ownerId = await account(db);
  const guest = learnerWithQuiz(db, pack);
  await guest.answer(0, { kind: 'skip' });
  await guest.answer(1, { kind: 'skip' });
  await writeBatch(db, [
    statement(sql`insert into reviews (id, user_id, pack_id, fact_id, source, kind, grade, reviewed_at)
      values (${uuidv7()}, ${guest.userId}, 'iom', 'headquarters-city', 'card', 'card', 3, ${testNow.getTime()})`),
  ]);
  const came = await Promise.all([1, 2].map(() => mergeGuest(db, guest.userId, ownerId, testNow)));
  expect(came.sort((a, b) => b.attempts - a.attempts)).toEqual([
    { attempts: 1, answers: 2, reviews: 1 },
    { attempts: 0, answers: 0, reviews: 0 },
  ]);
  const after = await owned(db, ownerId);
  expect(after).toMatchObject({ attempts: 1, reviews: 3 });
  expect(await mergeGuest(db, guest.userId, ownerId, testNow)).toEqual({ attempts: 0, answers: 0, reviews: 0 });
  expect(await owned(db, ownerId)).toEqual(after);
});
