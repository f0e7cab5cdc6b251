import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { type Database, statement, writeBatch } from '@/db/client';
import { listViolations } from '@/db/queries/invariants';
import { allTables } from '@/db/queries/personal-tables';
import { defaultSettings } from '@/memory/settings';
import { learnerWithQuiz } from '../attempts/learner.fixture';
import { freshDatabase, testNow } from '../test-database.fixture';
import { mergeGuest } from './merge-guest';
import { insertPerson } from './person.fixture';
import { findViewer, startSession } from './session';
import { signUp } from './sign-up';
import { upgradeGuest } from './upgrade-guest';

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

/** Does something between what is read next and what is written after it. */
function beforeNextWrite(db: Database, act: () => Promise<unknown>): void {
  const { batch } = db.$client;
  db.$client.batch = async (statements, mode) => {
    if (mode !== 'write') return await batch(statements, mode);
    db.$client.batch = batch;
    await act();
    return await batch(statements, mode);
  };
}

test('a guest who registers while they are being merged stays signed in and keeps everything', async () => {
  const { db } = await freshDatabase();
  const [guestId, ownerId] = [await guestWithEverything(db), await account(db)];
  const before = await owned(db, guestId);
  let sessionId = '';
  beforeNextWrite(db, async () => {
    const account = { guestId, email: 'guest@example.org', isEmailVerified: true, name: undefined, way: undefined };
    expect((await upgradeGuest(db, account, testNow)).ok).toBe(true);
    sessionId = await startSession(db, guestId, testNow);
  });
  await mergeGuest(db, guestId, ownerId, testNow);
  expect(await findViewer(db, sessionId)).toMatchObject({ id: guestId, status: 'registered' });
  expect(await owned(db, guestId)).toEqual({ ...before, sessions: (before.sessions ?? 0) + 1 });
});

test('a merge into an account that was deleted does nothing', async () => {
  const { db } = await freshDatabase();
  const guestId = await guestWithEverything(db);
  const before = await owned(db, guestId);
  expect(await mergeGuest(db, guestId, uuidv7(), testNow)).toEqual({ attempts: 0, answers: 0, reviews: 0 });
  expect(await owned(db, guestId)).toEqual(before);
});

test('whatever a merge left with the guest, in any table, would be seen as a broken invariant', async () => {
  const { db } = await freshDatabase();
  const [guestId, ownerId] = [await guestWithEverything(db), await account(db)];
  await mergeGuest(db, guestId, ownerId, testNow);
  const broken = async () => (await listViolations(db, testNow)).map(({ invariant }) => invariant);
  expect(await broken()).not.toContain('merged guests own nothing');
  const counts = await owned(db, ownerId);
  for (const { table, column, name } of ownedTables.filter(({ name }) => counts[name])) {
    const give = (to: string, from: string) =>
      writeBatch(db, [
        statement(sql`update ${table} set ${sql.identifier(column)} = ${to} where ${sql.identifier(column)} = ${from}`),
      ]);
    await give(guestId, ownerId);
    expect(await broken(), name).toContain('merged guests own nothing');
    await give(ownerId, guestId);
  }
});
