import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { listViolations } from '@/db/queries/invariants';
import { recordResponse } from '../attempts/record-response';
import { findPack } from '../packs/find-pack';
import { findPackAccess } from '../packs/find-pack-access';
import { listReports } from '../reports/list-reports';
import { reportProblem } from '../reports/report-problem';
import { recordReview } from '../reviews/record-review';
import { testNow } from '../test-database.fixture';
import { copyPack, duplicateDraft } from './copy-draft';
import { deleteDraft } from './delete-draft';
import { acceptInvite, findInvite, inviteDays, inviteEditor, listEditors, removeEditor, withdrawInvites } from './editors';
import { findDraft } from './find-draft';
import { publishDraft } from './publish-draft';
import { setVisibility } from './share-draft';

import { later, quizOf, world } from './shared-text.fixture';

test('a text goes with all that its owner did in it; one that others learned from is archived, and their answers stay', async () => {
  const its = await world();
  const { db, draftId, owner, stranger } = its;
  const copied = await duplicateDraft(db, owner, draftId, testNow);
  const lone = copied.ok ? copied.value.draftId : '';
  await publishDraft(db, owner, lone, {}, testNow);
  const loneFact = (await findPack(db, lone))?.facts[0]?.id ?? '';
  const card = { kind: 'card' as const, grade: 3 as const };
  const own = { user: { id: owner, isNewGuest: false }, packId: lone, review: { id: uuidv7(), factId: loneFact, ...card } };
  expect(await recordReview(db, own, testNow)).toMatchObject({ ok: true });
  expect(await deleteDraft(db, owner, lone, testNow)).toEqual({ ok: true, value: 'deleted' });
  expect(await findPackAccess(db, lone)).toBeUndefined();
  expect(await deleteDraft(db, owner, lone, testNow)).toMatchObject({ error: { type: 'not-found' } });

  await setVisibility(db, owner, draftId, 'public', testNow);
  const { request, answerTo } = quizOf(its);
  await recordResponse(db, { user: { id: stranger, isNewGuest: false }, request, ...answerTo() }, testNow);
  expect(await deleteDraft(db, owner, draftId, testNow)).toEqual({ ok: true, value: 'archived' });
  expect(await findPackAccess(db, draftId)).toMatchObject({ isArchived: true });
  expect(await findDraft(db, owner, draftId)).toBeDefined();
  const { rows } = await db.$client.execute({ sql: 'select count(*) as n from responses', args: [] });
  expect(rows).toMatchObject([{ n: 1 }]);
  expect(await listViolations(db, later(1))).toEqual([]);
});

test('a public pack is copied into a text of one’s own that tells where it comes from; one that is not is as if it were not there', async () => {
  const { db, draftId, owner, stranger, admin } = await world();
  expect(await copyPack(db, stranger, draftId, testNow)).toMatchObject({ error: { type: 'not-found' } });
  await setVisibility(db, owner, draftId, 'link', testNow);
  for (const id of [stranger, admin])
    expect(await copyPack(db, id, draftId, testNow)).toMatchObject({ error: { type: 'not-found' } });
  const copied = await copyPack(db, stranger, 'iom', testNow);
  if (!copied.ok) throw new Error(copied.error.type);
  const [mine, original] = [await findPack(db, copied.value.draftId), await findPack(db, 'iom')];
  const valuesOf = (pack: typeof mine) => Object.fromEntries((pack?.facts ?? []).map(({ id, object }) => [id, object]));
  expect(valuesOf(mine)).toEqual(valuesOf(original));
  const { rows } = await db.$client.execute({
    sql: 'select copied_from, owner_user_id, visibility from packs where id = ?',
    args: [copied.value.draftId],
  });
  expect(rows).toMatchObject([{ copied_from: 'iom', owner_user_id: stranger, visibility: 'private' }]);
});

test('an invitation makes one person an editor, once, within a week', async () => {
  const { db, draftId, owner, editor, stranger, admin } = await world();
  const invite = async () => {
    const made = await inviteEditor(db, owner, draftId, testNow);
    if (!made.ok) throw new Error('no invitation');
    return made.value.token;
  };
  const token = await invite();
  expect(await findInvite(db, token, testNow)).toEqual({ draftId, title: 'The Tide Museum' });
  expect(await acceptInvite(db, owner, token, testNow)).toEqual({ ok: true, value: { draftId } });
  const both = await Promise.all([stranger, admin].map((id) => acceptInvite(db, id, token, testNow)));
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await listEditors(db, owner, draftId)).toHaveLength(3);
  expect(await findInvite(db, token, testNow)).toBeUndefined();

  const stale = await invite();
  const afterIt = new Date(later(inviteDays).getTime() + 1);
  expect(await acceptInvite(db, stranger, stale, afterIt)).toMatchObject({ error: { type: 'not-found' } });
  expect(await acceptInvite(db, 'nobody', await invite(), testNow)).toMatchObject({ error: { type: 'not-found' } });

  expect(await removeEditor(db, stranger, draftId, editor)).toMatchObject({ ok: false });
  expect(await removeEditor(db, editor, draftId, editor)).toMatchObject({ ok: true });
  expect(await findDraft(db, editor, draftId)).toBeUndefined();
});

test('whoever takes an invitation twice, one after the other or at once, is told twice that they are an editor', async () => {
  const { db, draftId, owner, stranger, admin } = await world();
  const made = await inviteEditor(db, owner, draftId, testNow);
  const token = made.ok ? made.value.token : '';
  const take = (id: string) => acceptInvite(db, id, token, testNow, draftId);
  const joined = { ok: true, value: { draftId } };
  expect(await Promise.all([take(stranger), take(stranger)])).toEqual([joined, joined]);
  expect(await take(stranger)).toEqual(joined);
  expect(await take(admin)).toMatchObject({ error: { type: 'not-found' } });
});

test('the twenty-first open invitation is refused by name, and withdrawn ones open nothing and make room', async () => {
  const { db, draftId, owner, editor, stranger } = await world();
  const invite = () => inviteEditor(db, owner, draftId, testNow);
  const first = await invite();
  for (let count = 1; count < 20; count += 1) expect(await invite()).toMatchObject({ ok: true });
  expect(await invite()).toEqual({ ok: false, error: { type: 'too-many', most: 20 } });
  for (const id of [editor, stranger])
    expect(await withdrawInvites(db, id, draftId)).toMatchObject({ error: { type: 'not-found' } });
  expect(await invite()).toMatchObject({ ok: false });
  expect(await withdrawInvites(db, owner, draftId)).toMatchObject({ ok: true });
  const token = first.ok ? first.value.token : '';
  expect(await acceptInvite(db, stranger, token, testNow)).toMatchObject({ error: { type: 'not-found' } });
  expect(await invite()).toMatchObject({ ok: true });
});

test('addresses of authors are shown to the owner alone', async () => {
  const { db, draftId, owner, editor } = await world();
  const seen = async (id: string) => (await listEditors(db, id, draftId)).map(({ email }) => email !== undefined);
  expect(await seen(owner)).toEqual([true, true]);
  expect(await seen(editor)).toEqual([false, true]);
});

test('what learners report of a text its editors read too, and an administrator only where it is shared', async () => {
  const { db, draftId, pack, owner, editor, stranger, admin } = await world();
  const report = { reportId: uuidv7(), packId: draftId, factId: pack.facts[0]?.id ?? '', problem: 'wrong' as const };
  await reportProblem(db, { user: { id: owner, isNewGuest: false }, ...report }, testNow);
  const read = async (id: string) => (await listReports(db, id, draftId)).length;
  expect(await Promise.all([owner, editor, stranger, admin].map(read))).toEqual([1, 1, 0, 0]);
  await setVisibility(db, owner, draftId, 'public', testNow);
  expect(await Promise.all([stranger, admin].map(read))).toEqual([0, 1]);
});
