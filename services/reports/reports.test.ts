import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import type { Database } from '@/db/client';
import { freshDatabase, testNow } from '../test-database.fixture';
import { listReports } from './list-reports';
import { type ReportInput, reportProblem } from './report-problem';
import { settleReport } from './settle-report';

const report = (more: Partial<ReportInput> = {}): ReportInput => ({
  user: { id: uuidv7(), isNewGuest: true },
  reportId: uuidv7(),
  packId: 'iom',
  factId: 'headquarters-city',
  problem: 'unclear',
  text: '  Which office is meant?  ',
  ...more,
});

async function registered(db: Database, { isAdmin = false, packId = '' } = {}): Promise<string> {
  const id = uuidv7();
  await db.$client.execute({
    sql: `insert into users (id, status, email, password_hash, created_at, registered_at, is_admin) values (?, 'registered', ?, 'x', 1, 1, ?)`,
    args: [id, `${id}@example.org`, isAdmin ? 1 : 0],
  });
  await db.$client.execute({ sql: 'update packs set owner_user_id = ? where id = ?', args: [id, packId] });
  return id;
}

test('a report reaches the pack’s owner and the administrators, once, without who said it', async () => {
  const { db } = await freshDatabase();
  const said = report();
  for (const _ of [1, 2]) expect(await reportProblem(db, said, testNow)).toEqual({ ok: true, value: 'reported' });
  for (const authorId of [await registered(db, { isAdmin: true }), await registered(db, { packId: 'iom' })]) {
    expect(await listReports(db, authorId, 'iom')).toEqual([
      {
        id: said.reportId,
        factId: 'headquarters-city',
        problem: 'unclear',
        text: 'Which office is meant?',
        createdAt: testNow,
        resolvedAt: undefined,
      },
    ]);
  }
  expect(await listReports(db, await registered(db), 'iom')).toEqual([]);
  expect(await listReports(db, said.user.id, 'iom')).toEqual([]);
});

test('authors resolve a report and open it again; nobody else can', async () => {
  const { db } = await freshDatabase();
  const said = report({ text: ' ' });
  await reportProblem(db, said, testNow);
  const author = await registered(db, { isAdmin: true });
  const settle = (authorId: string, isResolved: boolean) =>
    settleReport(db, { authorId, packId: 'iom', reportId: said.reportId, isResolved }, testNow);
  expect(await settle(await registered(db), true)).toEqual({ ok: false, error: { type: 'not-found' } });
  expect(await listReports(db, author, 'iom')).toMatchObject([{ resolvedAt: undefined, text: undefined }]);
  expect((await settle(author, true)).ok).toBe(true);
  expect(await listReports(db, author, 'iom')).toMatchObject([{ resolvedAt: testNow }]);
  expect((await settle(author, false)).ok).toBe(true);
  expect(await listReports(db, author, 'iom')).toMatchObject([{ resolvedAt: undefined }]);
});

test('a newcomer’s report makes their row with it, and one that is not stored leaves nobody behind', async () => {
  const { db } = await freshDatabase();
  const said = report();
  const users = async () => (await db.$client.execute('select id, status from users')).rows.map(({ id, status }) => [id, status]);
  for (const other of [report({ packId: 'nothing' }), report({ factId: 'nothing' })]) await reportProblem(db, other, testNow);
  expect(await users()).toEqual([]);
  await Promise.all([said, said, report({ reportId: said.reportId })].map((one) => reportProblem(db, one, testNow)));
  expect(await users()).toEqual([[said.user.id, 'guest']]);
});

test('an unknown pack, fact or user, and an id that is someone else’s, report nothing', async () => {
  const { db } = await freshDatabase();
  const first = report();
  await reportProblem(db, first, testNow);
  const notFound = { ok: false, error: { type: 'not-found' } };
  const others = [
    report({ packId: 'nothing' }),
    report({ factId: 'nothing' }),
    report({ user: { id: uuidv7(), isNewGuest: false } }),
    report({ reportId: first.reportId }),
  ];
  for (const other of others) expect(await reportProblem(db, other, testNow)).toEqual(notFound);
  expect((await db.$client.execute('select * from problem_reports')).rows).toHaveLength(1);
});
