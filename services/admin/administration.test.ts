import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { type Database, statement, writeBatch } from '@/db/client';
import { allTables } from '@/db/queries/personal-tables';
import { deleteAccount } from '../accounts/delete-account';
import { dump } from '../accounts/person.fixture';
import { mayEnterAsGuest, startSession } from '../accounts/session';
import { learnerWithQuiz } from '../attempts/learner.fixture';
import { freshDatabase, testNow } from '../test-database.fixture';
import { appointmentOf } from './appointment';
import { checkInvariants } from './check-invariants';
import { deleteUser } from './delete-user';
import { findHealth } from './find-health';
import { listPacksWithOwner } from './list-packs-with-owner';
import { findListed, listUsers } from './list-users';
import { setAdministrator } from './set-administrator';

async function register(db: Database, id: string, at: number, verified = false): Promise<void> {
  const email = `${id}@example.org`;
  await writeBatch(db, [
    statement(sql`insert into users (id, status, email, email_verified_at, name, created_at, registered_at)
      values (${id}, 'registered', ${email}, ${verified ? at : null}, ${id}, ${at}, ${at})`),
  ]);
}
const isAdmin = async (db: Database, id: string) => (await findListed(db, id))?.isAdmin;

test('who registered first is the administrator, and nobody after them, however often they sign in', async () => {
  const { db } = await freshDatabase();
  await register(db, 'first', 1);
  await register(db, 'second', 2);
  await writeBatch(db, [appointmentOf('second', undefined), appointmentOf('first', undefined), appointmentOf('second', '')]);
  expect([await isAdmin(db, 'first'), await isAdmin(db, 'second')]).toEqual([true, false]);
});

test('where addresses are named, only those who proved to read mail there become administrators', async () => {
  const { db } = await freshDatabase();
  for (const [id, verified] of [
    ['first', true],
    ['named', true],
    ['claimed', false],
  ] as const)
    await register(db, id, 1, verified);
  const emails = 'Named@Example.org, claimed@example.org';
  await writeBatch(
    db,
    ['first', 'named', 'claimed'].map((id) => appointmentOf(id, emails)),
  );
  expect([await isAdmin(db, 'first'), await isAdmin(db, 'named'), await isAdmin(db, 'claimed')]).toEqual([false, true, false]);
});

test('the last administrator can be neither withdrawn nor deleted; with a second one, both can', async () => {
  const { db } = await freshDatabase();
  await register(db, 'first', 1);
  await register(db, 'second', 2);
  expect(await setAdministrator(db, 'first', true)).toEqual({ ok: true, value: undefined });
  const refused = { ok: false, error: { type: 'last-administrator' } };
  expect(await setAdministrator(db, 'first', false)).toEqual(refused);
  const removal = { userId: 'first', typed: 'first@example.org', word: 'delete' };
  expect(await deleteUser(db, removal, testNow)).toEqual(refused);
  await setAdministrator(db, 'second', true);
  expect(await deleteUser(db, { ...removal, typed: 'second@example.org' }, testNow)).toEqual({
    ok: false,
    error: { type: 'not-confirmed' },
  });
  expect(await deleteUser(db, removal, testNow)).toEqual({ ok: true, value: undefined });
  expect(await findListed(db, 'first')).toBeUndefined();
  expect(await setAdministrator(db, 'second', false)).toEqual(refused);
});

test('of two administrators who delete each other at once one stays, as long as anyone else has an account', async () => {
  const { db } = await freshDatabase();
  for (const [at, id] of ['first', 'second', 'learner'].entries()) await register(db, id, at);
  for (const id of ['first', 'second']) await setAdministrator(db, id, true);
  const removals = ['first', 'second'].map((userId) => ({ userId, typed: `${userId}@example.org`, word: 'delete' }));
  const results = await Promise.all(removals.map((removal) => deleteUser(db, removal, testNow)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results).toContainEqual({ ok: false, error: { type: 'last-administrator' } });
  expect([await isAdmin(db, 'first'), await isAdmin(db, 'second')].filter(Boolean)).toHaveLength(1);
});

test('the only administrator of others can’t delete themselves, and keeps every row; alone, they can', async () => {
  const { db } = await freshDatabase();
  await register(db, 'first', 1);
  await register(db, 'learner', 2);
  await setAdministrator(db, 'first', true);
  await startSession(db, 'first', testNow);
  const before = await dump(db, allTables);
  const leave = (userId: string) => deleteAccount(db, { userId, typed: `${userId}@example.org`, word: 'delete' }, testNow);
  expect(await leave('first')).toEqual({ ok: false, error: { type: 'last-administrator' } });
  expect(await dump(db, allTables)).toEqual(before);
  expect(await leave('learner')).toMatchObject({ ok: true });
  expect(await leave('first')).toMatchObject({ ok: true });
  expect(await mayEnterAsGuest(db, 'first')).toBe(false);
});

test('a guest can be deleted by the word, with every answer, and never made an administrator', async () => {
  const { db, pack } = await freshDatabase();
  const guest = learnerWithQuiz(db, pack);
  await guest.answer(0, { kind: 'skip' });
  expect(await setAdministrator(db, guest.userId, true)).toEqual({ ok: false, error: { type: 'guest' } });
  expect(await deleteUser(db, { userId: guest.userId, typed: 'delete', word: 'delete' }, testNow)).toMatchObject({ ok: true });
  expect((await db.all<{ n: number }>(sql`select count(*) as n from responses`))[0]?.n).toBe(0);
  expect(await deleteUser(db, { userId: guest.userId, typed: 'delete', word: 'delete' }, testNow)).toEqual({
    ok: false,
    error: { type: 'not-found' },
  });
});

test('users come in pages of fifty, the newest first, with when they were last seen; guests apart, merged ones not at all', async () => {
  const { db, pack } = await freshDatabase();
  for (let index = 1; index <= 60; index += 1) await register(db, `user-${index}`, index);
  await learnerWithQuiz(db, pack).answer(0, { kind: 'skip' });
  await writeBatch(db, [
    statement(sql`insert into users (id, status, created_at, merged_into_user_id) values ('gone', 'merged', 1, 'user-1')`),
    statement(
      sql`insert into sessions (id, user_id, created_at, last_used_at) values ('s1', 'user-60', 5, 1000), ('s2', 'user-60', 900, null)`,
    ),
  ]);
  const first = await listUsers(db, 'registered', 1);
  expect([first.counts, first.pages, first.users.length]).toEqual([{ registered: 60, guest: 1 }, 2, 50]);
  expect(first.users[0]).toMatchObject({ id: 'user-60', lastSeenAt: new Date(1000) });
  expect((await listUsers(db, 'registered', 2)).users.map(({ id }) => id)).toContain('user-1');
  expect((await listUsers(db, 'guest', 1)).users).toHaveLength(1);
  expect(await findListed(db, 'gone')).toBeUndefined();
});

test('the packs that an administrator sees are without those that their owners keep to themselves', async () => {
  const { db } = await freshDatabase();
  await register(db, 'author', 1);
  await writeBatch(db, [
    ...['private', 'link', 'public'].map((visibility) =>
      statement(sql`insert into packs (id, title, summary, language, version, owner_user_id, visibility, updated_at)
        values (${visibility}, ${visibility}, '', 'en', '1', 'author', ${visibility}, 1)`),
    ),
    statement(sql`insert into packs (id, title, summary, language, version, visibility, updated_at)
      values ('left', 'left', '', 'en', '1', 'private', 1)`),
  ]);
  expect((await listPacksWithOwner(db)).map(({ id }) => id).sort()).toEqual(['iom', 'left', 'link', 'public']);
});

test('health says that a whole database is whole, counts what is broken by name, and says so when there is no database', async () => {
  const { db, pack } = await freshDatabase();
  await learnerWithQuiz(db, pack).answer(0, { kind: 'skip' });
  expect(await findHealth(db)).toMatchObject({ isWhole: true, waiting: 0, errors: 0, sqlite: expect.stringMatching(/^3\./) });
  expect((await checkInvariants(db, testNow)).broken).toEqual([]);
  await writeBatch(db, [statement(sql`update attempts set earned = 0.5`)]);
  const report = await checkInvariants(db, testNow);
  expect(report.broken).toEqual([{ invariant: 'scores equal their responses', rows: 1 }]);
  expect((await listPacksWithOwner(db))[0]).toMatchObject({ id: 'iom', facts: pack.facts.length, owner: undefined });
  db.$client.close();
  expect(await findHealth(db)).toBeUndefined();
});
