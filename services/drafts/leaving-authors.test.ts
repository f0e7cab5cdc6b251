import { expect, test } from 'vitest';
import type { Database } from '@/db/client';
import { listViolations } from '@/db/queries/invariants';
import { deleteAccount } from '../accounts/delete-account';
import { recordResponse } from '../attempts/record-response';
import { findPack } from '../packs/find-pack';
import { findPackAccess } from '../packs/find-pack-access';
import { mayRead } from '../packs/may-read';
import { testNow } from '../test-database.fixture';
import type { Visibility } from './draft';
import { listEditors, removeEditor } from './editors';
import { findDraft } from './find-draft';
import { setVisibility } from './share-draft';

import { later, quizOf, type World, world } from './shared-text.fixture';

async function leave(db: Database, userId: string) {
  const { rows } = await db.$client.execute({ sql: 'select email from users where id = ?', args: [userId] });
  const typed = String(rows[0]?.email);
  expect(await deleteAccount(db, { userId, typed, word: 'delete' }, later(1))).toMatchObject({ ok: true });
}

async function learnFrom(its: World, userId: string, key?: string) {
  const { request, answerTo } = quizOf(its);
  const packKeys = key === undefined ? {} : { [its.draftId]: key };
  const user = { id: userId, isNewGuest: false, packKeys };
  expect(await recordResponse(its.db, { user, request, ...answerTo() }, testNow)).toMatchObject({ ok: true });
}

const rowsOf = async (db: Database, table: string, column: string, id: string) =>
  (await db.$client.execute({ sql: `select * from ${table} where ${column} = ?`, args: [id] })).rows;

test('a text whose owner leaves goes to the editor of the longest standing, with every decision and who else edits it', async () => {
  const { db, draftId, owner, editor, stranger } = await world();
  await db.$client.execute({
    sql: 'insert into draft_editors values (?, ?, ?)',
    args: [draftId, stranger, later(0).getTime() + 1],
  });
  const before = await findDraft(db, owner, draftId);
  await leave(db, owner);
  const after = await findDraft(db, editor, draftId);
  expect(after?.isOwner).toBe(true);
  expect(after?.entries).toEqual(before?.entries);
  expect((await listEditors(db, editor, draftId)).map(({ userId }) => userId)).toEqual([editor, stranger]);
  expect(await findPackAccess(db, draftId)).toMatchObject({ ownerUserId: editor, editorIds: [stranger], isArchived: false });
  expect(await listViolations(db, later(2))).toEqual([]);
});

test.each<Visibility>(['private', 'link', 'public'])(
  'a text that is %s and from which nobody else has learned goes with its author, versions, facts and links to it',
  async (visibility) => {
    const its = await world();
    const { db, draftId, owner, editor, stranger } = its;
    await removeEditor(db, owner, draftId, editor);
    await setVisibility(db, owner, draftId, visibility, testNow);
    await learnFrom(its, owner);
    const link = 'insert into pack_links select ?, id, coalesce(link_token, 0), 0 from packs where id = ?';
    await db.$client.execute({ sql: link, args: [stranger, draftId] });
    await leave(db, owner);
    for (const table of ['pack_versions', 'facts', 'pack_links', 'attempts'])
      expect([table, await rowsOf(db, table, 'pack_id', draftId)]).toEqual([table, []]);
    for (const table of ['packs', 'drafts']) expect([table, await rowsOf(db, table, 'id', draftId)]).toEqual([table, []]);
    expect(await findPack(db, 'iom')).toBeDefined();
    expect(await listViolations(db, later(2))).toEqual([]);
  },
);

test('what others learned from by a link stays theirs when its author leaves, and its link opens nothing more', async () => {
  const its = await world();
  const { db, draftId, owner, editor, stranger, admin } = its;
  await removeEditor(db, owner, draftId, editor);
  await setVisibility(db, owner, draftId, 'link', testNow);
  const key = (await findPackAccess(db, draftId))?.linkToken ?? '';
  await learnFrom(its, stranger, key);
  await leave(db, owner);
  expect(await findPackAccess(db, draftId)).toMatchObject({ ownerUserId: null, visibility: 'private', isArchived: true });
  for (const id of [stranger, editor, admin])
    expect(await mayRead(db, { id, packKeys: { [draftId]: key } }, draftId)).toBe(false);
  expect(await rowsOf(db, 'attempts', 'user_id', stranger)).toHaveLength(1);
  expect(await listViolations(db, later(2))).toEqual([]);
});

test('a public text that others learn from stays as it is, as nobody’s, when its author leaves', async () => {
  const its = await world();
  const { db, draftId, owner, editor, stranger } = its;
  await removeEditor(db, owner, draftId, editor);
  await setVisibility(db, owner, draftId, 'public', testNow);
  await learnFrom(its, stranger);
  await leave(db, owner);
  expect(await findPackAccess(db, draftId)).toMatchObject({ ownerUserId: null, visibility: 'public', isArchived: false });
  await learnFrom(its, editor);
  expect(await listViolations(db, later(2))).toEqual([]);
});
