import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import type { Database } from '@/db/client';
import { listViolations } from '@/db/queries/invariants';
import { recordResponse } from '../attempts/record-response';
import { saveMark } from '../marks/save-mark';
import { findPackAccess } from '../packs/find-pack-access';
import { listKnownPacks, listPacks } from '../packs/list-packs';
import { mayRead, mayReadPack } from '../packs/may-read';
import { reportProblem } from '../reports/report-problem';
import { recordReview } from '../reviews/record-review';
import { testNow } from '../test-database.fixture';
import { proposeAgain } from './add-proposals';
import { entryOf, getDraft } from './author.fixture';
import { changeText } from './change-text';
import { copyPack, duplicateDraft } from './copy-draft';
import { deleteDraft } from './delete-draft';
import type { Visibility } from './draft';
import { inviteEditor, listEditors, removeEditor } from './editors';
import { findDraft } from './find-draft';
import { listDrafts } from './list-drafts';
import { publishDraft } from './publish-draft';
import { saveEntries } from './save-entries';
import { saveFrame } from './save-frame';
import { renewLink, setArchived, setVisibility } from './share-draft';

import { later, quizOf, type World, world } from './shared-text.fixture';

type Role = 'owner' | 'editor' | 'stranger' | 'admin' | 'nobody';
const roles: readonly Role[] = ['owner', 'editor', 'stranger', 'admin', 'nobody'];
const idOf = (its: World, role: Role) => (role === 'nobody' ? 'nobody' : its[role]);

const authors: readonly Role[] = ['owner', 'editor'];
const verbs: readonly [verb: string, may: readonly Role[], run: (its: World, userId: string) => Promise<unknown>][] = [
  ['finds it', authors, async ({ db, draftId }, id) => (await findDraft(db, id, draftId)) !== undefined],
  ['lists it', authors, async ({ db }, id) => (await listDrafts(db, id)).length > 0],
  ['lists its authors', authors, async ({ db, draftId }, id) => (await listEditors(db, id, draftId)).length > 0],
  [
    'changes a fact',
    authors,
    async ({ db, draftId, owner }, id) => {
      const entry = entryOf(await getDraft(db, owner, draftId), '1951');
      return saveEntries(db, id, draftId, [{ ...entry, state: 'rejected' }], testNow);
    },
  ],
  ['changes its title', authors, ({ db, draftId }, id) => saveFrame(db, id, draftId, { revision: 0, title: 'A' }, testNow)],
  ['changes its text', authors, ({ db, draftId }, id) => changeText(db, id, draftId, { revision: 0, text: 'A.' }, testNow)],
  ['has it read again', authors, ({ db, draftId }, id) => proposeAgain(db, id, draftId, testNow)],
  ['publishes it', authors, ({ db, draftId }, id) => publishDraft(db, id, draftId, {}, testNow)],
  ['duplicates it', authors, ({ db, draftId }, id) => duplicateDraft(db, id, draftId, testNow)],
  ['copies its private pack', authors, ({ db, draftId }, id) => copyPack(db, id, draftId, testNow)],
  ['shares it', ['owner'], ({ db, draftId }, id) => setVisibility(db, id, draftId, 'public', testNow)],
  ['renews its link', ['owner'], ({ db, draftId }, id) => renewLink(db, id, draftId, testNow)],
  ['archives it', ['owner'], ({ db, draftId }, id) => setArchived(db, id, draftId, true, testNow)],
  ['invites', ['owner'], ({ db, draftId }, id) => inviteEditor(db, id, draftId, testNow)],
  ['takes an editor off', authors, ({ db, draftId, editor }, id) => removeEditor(db, id, draftId, editor)],
  ['deletes it', ['owner'], ({ db, draftId }, id) => deleteDraft(db, id, draftId, testNow)],
];

const isDone = (outcome: unknown): boolean =>
  typeof outcome === 'object' && outcome !== null && 'ok' in outcome ? outcome.ok === true : outcome === true;

const draftTables = ['drafts', 'draft_facts', 'draft_editors', 'draft_invites', 'packs', 'pack_versions', 'facts'];
const dump = async (db: Database) =>
  JSON.stringify(await Promise.all(draftTables.map(async (table) => (await db.$client.execute(`select * from ${table}`)).rows)));

test.each(verbs)('who %s: the text’s own people and nobody else, and a refusal changes nothing', async (_, may, run) => {
  const its = await world();
  const refused = roles.filter((role) => !may.includes(role));
  for (const role of refused) {
    const before = await dump(its.db);
    expect([role, isDone(await run(its, idOf(its, role)))]).toEqual([role, false]);
    expect(await dump(its.db)).toBe(before);
  }
  const [last] = may.toReversed();
  expect(isDone(await run(its, idOf(its, last ?? 'owner')))).toBe(true);
  expect(await listViolations(its.db, later(1))).toEqual([]);
});

test.each<[Visibility, boolean, readonly Role[]]>([
  ['private', false, ['owner', 'editor']],
  ['private', true, ['owner', 'editor']],
  ['link', false, ['owner', 'editor', 'admin']],
  ['link', true, roles],
  ['public', false, roles],
])(
  'a pack that is %s, with its link: %s, is read by its authors and whom it is shared with',
  async (visibility, hasLink, may) => {
    const its = await world();
    const { db, draftId, owner, admin, pack } = its;
    await setVisibility(db, owner, draftId, 'link', testNow);
    await setVisibility(db, owner, draftId, visibility, testNow);
    const access = await findPackAccess(db, draftId);
    if (!access) throw new Error('the pack is gone');
    const key = hasLink ? (access.linkToken ?? undefined) : 'a-wrong-key';
    const packKeys = key === undefined ? {} : { [draftId]: key };
    const factId = pack.facts[0]?.id ?? '';
    for (const role of roles) {
      const id = idOf(its, role);
      const viewer = role === 'nobody' ? undefined : { id, isAdmin: id === admin };
      const expected = [role, may.includes(role)];
      expect([role, mayReadPack(viewer, access, key)]).toEqual(expected);
      expect([role, await mayRead(db, { id: viewer?.id, packKeys }, draftId)]).toEqual(expected);
      const user = role === 'nobody' ? { id: uuidv7(), isNewGuest: true, packKeys } : { id, isNewGuest: false, packKeys };
      const review = { id: uuidv7(), factId, kind: 'card' as const, grade: 3 as const };
      const { request, answerTo } = quizOf(its);
      const outcomes = [
        await saveMark(db, { user, packId: draftId, factId, change: { isFlagged: true } }, testNow),
        await reportProblem(db, { user, reportId: uuidv7(), packId: draftId, factId, problem: 'wrong' }, testNow),
        await recordReview(db, { user, packId: draftId, review }, testNow),
        await recordResponse(db, { user, request, ...answerTo() }, testNow),
      ];
      expect([role, outcomes.map(({ ok }) => ok)]).toEqual([role, outcomes.map(() => may.includes(role))]);
    }
    expect(await listViolations(db, later(1))).toEqual([]);
  },
);

test('a text is listed to its authors, to anyone once it is public, and to whoever began it by its link while that is good', async () => {
  const its = await world();
  const { db, draftId, owner, editor, stranger } = its;
  const listed = async (id?: string) => (await listPacks(db, id)).some((pack) => pack.id === draftId);
  const all = () => Promise.all([owner, editor, stranger, undefined].map(listed));
  expect(await all()).toEqual([true, true, false, false]);
  await setVisibility(db, owner, draftId, 'link', testNow);
  expect(await all()).toEqual([true, true, false, false]);
  const key = (await findPackAccess(db, draftId))?.linkToken ?? '';
  const user = { id: stranger, isNewGuest: false, packKeys: { [draftId]: key } };
  const { request, answerTo } = quizOf(its);
  const first = answerTo();
  expect(await recordResponse(db, { user, request, ...first }, testNow)).toMatchObject({ ok: true });
  expect(await all()).toEqual([true, true, true, false]);
  await setVisibility(db, owner, draftId, 'public', testNow);
  expect(await all()).toEqual([true, true, true, true]);

  await setVisibility(db, owner, draftId, 'private', testNow);
  expect(await all()).toEqual([true, true, false, false]);
  expect((await listKnownPacks(db, stranger)).some(({ id }) => id === draftId)).toBe(true);
  expect(await recordResponse(db, { user, request, ...first, responseId: uuidv7() }, testNow)).toMatchObject({ ok: true });
  expect(await recordResponse(db, { user, request, ...answerTo() }, testNow)).toMatchObject({ error: { type: 'not-found' } });
});

test('the old link opens nothing once it is renewed, and the same link is back after the text was private', async () => {
  const { db, draftId, owner, stranger } = await world();
  const tokenOf = async () => (await findPackAccess(db, draftId))?.linkToken ?? '';
  const opens = (key: string) => mayRead(db, { id: stranger, packKeys: { [draftId]: key } }, draftId);
  await setVisibility(db, owner, draftId, 'link', testNow);
  const first = await tokenOf();
  expect(await opens(first)).toBe(true);
  await setVisibility(db, owner, draftId, 'private', testNow);
  expect(await opens(first)).toBe(false);
  await setVisibility(db, owner, draftId, 'link', testNow);
  expect(await opens(first)).toBe(true);
  await renewLink(db, owner, draftId, testNow);
  expect(await opens(first)).toBe(false);
  expect(await opens(await tokenOf())).toBe(true);
});

test('publishing again leaves who may learn from it as it is', async () => {
  const { db, draftId, owner, editor } = await world();
  await setVisibility(db, owner, draftId, 'public', testNow);
  await saveFrame(db, editor, draftId, { revision: 0, title: 'Another title' }, testNow);
  expect(await publishDraft(db, editor, draftId, {}, later(1))).toMatchObject({ ok: true });
  expect(await findPackAccess(db, draftId)).toMatchObject({ visibility: 'public', ownerUserId: owner });
});

test('nothing new is begun in an archived text, and what was begun goes on', async () => {
  const its = await world();
  const { db, draftId, owner, stranger } = its;
  await setVisibility(db, owner, draftId, 'public', testNow);
  const { request, answerTo } = quizOf(its);
  const user = { id: stranger, isNewGuest: false };
  const first = answerTo();
  await recordResponse(db, { user, request, ...first }, testNow);
  await setArchived(db, owner, draftId, true, testNow);
  expect(await recordResponse(db, { user, request, ...answerTo() }, testNow)).toMatchObject({ error: { type: 'not-found' } });
  expect(await recordResponse(db, { user, request, ...first, responseId: uuidv7() }, testNow)).toMatchObject({ ok: true });
  expect((await listPacks(db)).some(({ id }) => id === draftId)).toBe(false);
  await setArchived(db, owner, draftId, false, testNow);
  expect((await listPacks(db)).some(({ id }) => id === draftId)).toBe(true);
});
