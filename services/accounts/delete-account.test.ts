import { getTableName, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { impersonalTables } from '@/db/queries/export';
import { allTables, deletedRows, deletedTables, idsOf, nameOf, releasedColumns } from '@/db/queries/personal-tables';
import { freshDatabase, testNow } from '../test-database.fixture';
import { deleteAccount } from './delete-account';
import { mayAskForMail } from './may-ask-for-mail';
import { dump, insertPerson } from './person.fixture';
import { mayEnterAsGuest, startSession } from './session';
import { signUp } from './sign-up';

const word = 'delete';

test('every table of the schema is known, and goes with its person, lets go of them, or holds nothing of anyone', async () => {
  const { db } = await freshDatabase();
  const inDatabase = await db.all<{ name: string }>(sql`select name from sqlite_master where type = 'table'
    and substr(name, 1, 6) <> 'sqlite' and substr(name, 1, 2) <> '__'`);
  expect(allTables.map(nameOf).sort()).toEqual(inDatabase.map(({ name }) => name).sort());
  const ofPacks = ['packs', 'pack_versions', 'facts'];
  const known = [...deletedTables().map(nameOf), ...ofPacks, ...Object.keys(impersonalTables)].sort();
  expect(known).toEqual(allTables.map(nameOf).sort());
  expect(releasedColumns().map(({ table, column }) => `${nameOf(table)}.${column}`)).toEqual([
    'packs.owner_user_id',
    'problem_reports.resolved_by',
  ]);
});

test('the fixture has a row of the person in every table that can hold one', async () => {
  const { db } = await freshDatabase();
  const ada = await insertPerson(db, 'qzada');
  for (const table of deletedTables()) {
    const rows = await db
      .select()
      .from(table)
      .where(deletedRows(table, idsOf(ada.id)));
    expect(rows, `add a row of ${getTableName(table)} to person.fixture.ts`).not.toHaveLength(0);
  }
});

test('deletion leaves no row of the person and no text with their id, address or words; others keep every row', async () => {
  const { db } = await freshDatabase();
  const bystanders = await dump(db, allTables);
  const eve = await insertPerson(db, 'qzeve');
  const withEve = await dump(db, allTables);
  const ada = await insertPerson(db, 'qzada');
  expect(await deleteAccount(db, { userId: ada.id, typed: ` QZADA@example.org `, word }, testNow)).toMatchObject({ ok: true });

  const { packs, pack_versions, facts, retired_ids, ...rest } = await dump(db, allTables);
  const text = JSON.stringify([rest, retired_ids]);
  for (const trace of [ada.id, ada.guestId, ada.email, 'qzada']) expect(text.includes(trace), trace).toBe(false);
  const texts = { packs, pack_versions, facts };
  expect(JSON.stringify(texts)).not.toContain('qzada');
  expect({ ...rest, ...texts }).toEqual(
    Object.fromEntries(Object.keys({ ...rest, ...texts }).map((name) => [name, withEve[name]])),
  );
  expect(text).toContain(eve.id);
  expect(Object.values(bystanders).flat().length).toBeGreaterThan(0);
  expect(retired_ids).toHaveLength(2);
});

test('a deleted id can’t be brought back by a guest ticket, nor can that of a guest who was merged into it', async () => {
  const { db } = await freshDatabase();
  const ada = await insertPerson(db, 'qzada');
  await deleteAccount(db, { userId: ada.id, typed: ada.email, word }, testNow);
  expect(await mayEnterAsGuest(db, ada.id)).toBe(false);
  expect(await mayEnterAsGuest(db, ada.guestId)).toBe(false);
  expect(await mayEnterAsGuest(db, crypto.randomUUID())).toBe(true);
  await expect(startSession(db, ada.id, testNow)).rejects.toThrow();
});

test('without the right words nothing is deleted', async () => {
  const { db } = await freshDatabase();
  const ada = await insertPerson(db, 'qzada');
  const before = await dump(db, allTables);
  for (const typed of ['', 'delete', 'qzeve@example.org']) {
    expect(await deleteAccount(db, { userId: ada.id, typed, word }, testNow)).toEqual({
      ok: false,
      error: { type: 'not-confirmed' },
    });
  }
  expect(await deleteAccount(db, { userId: 'nobody', typed: word, word }, testNow)).toMatchObject({ ok: false });
  expect(await dump(db, allTables)).toEqual(before);
});

test('signing up, asking for mail and deleting, over and over, sends no more than five mails to an address', async () => {
  const { db } = await freshDatabase();
  const email = 'victim@example.org';
  let mails = 0;
  for (let round = 0; round < 8; round += 1) {
    const password = 'four unrelated words';
    const made = await signUp(db, { email, password, name: '', guestId: undefined, network: 'n' }, testNow);
    if (!made.ok) throw new Error(made.error.type);
    if (await mayAskForMail(db, { email, network: `n${round}` })) mails += 1;
    expect(await deleteAccount(db, { userId: made.value.userId, typed: email, word }, testNow)).toMatchObject({ ok: true });
  }
  expect(mails).toBe(5);
});
