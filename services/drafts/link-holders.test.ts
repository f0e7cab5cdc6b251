import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { listPackSizes } from '@/db/queries/standings';
import { mergeGuest } from '../accounts/merge-guest';
import { startSession } from '../accounts/session';
import { findAttempt, findOpenAttempt } from '../attempts/find-attempt';
import { handIn } from '../attempts/hand-in';
import { recordResponse } from '../attempts/record-response';
import { findPack } from '../packs/find-pack';
import { findPackAccess, findPackAccessOfSession } from '../packs/find-pack-access';
import { listKnownPacks, listPacks } from '../packs/list-packs';
import { mayRead, mayReadPack } from '../packs/may-read';
import { notePackLink } from '../packs/note-pack-link';
import { recordReview } from '../reviews/record-review';
import { testNow } from '../test-database.fixture';
import { publishDraft } from './publish-draft';
import { saveFrame } from './save-frame';
import { renewLink, setArchived, setVisibility } from './share-draft';

import { later, quizOf, type World, world } from './shared-text.fixture';

/** A world whose text is shared by link, and what the link holds. */
async function linkedWorld() {
  const its = await world();
  await setVisibility(its.db, its.owner, its.draftId, 'link', testNow);
  return { ...its, key: (await findPackAccess(its.db, its.draftId))?.linkToken ?? '' };
}

/** What a text is to someone on a device that never opened its link. */
async function elsewhere({ db, draftId }: World, id: string) {
  const access = await findPackAccessOfSession(db, draftId, await startSession(db, id, testNow));
  const isRead = await mayRead(db, { id }, draftId);
  expect(access && mayReadPack({ id, isAdmin: false }, access, undefined)).toBe(isRead);
  const lists = [await listPacks(db, id), await listPackSizes(db, id)];
  const [isListed, isSized] = lists.map((packs) => packs.some((pack) => pack.id === draftId));
  expect(isSized).toBe(isListed);
  return { isRead, isListed };
}

const open = { isRead: true, isListed: true };
const shut = { isRead: false, isListed: false };

const ways: readonly [way: string, come: (its: World & { key: string }, id: string) => Promise<unknown>][] = [
  ['opened its link', ({ db, draftId, key }, id) => notePackLink(db, id, draftId, key, testNow)],
  [
    'answered in it by its link',
    (its, id) => {
      const { request, answerTo } = quizOf(its);
      const user = { id, isNewGuest: false, packKeys: { [its.draftId]: its.key } };
      return recordResponse(its.db, { user, request, ...answerTo() }, testNow);
    },
  ],
  [
    'reviewed a card of it by its link',
    ({ db, draftId, pack, key }, id) => {
      const user = { id, isNewGuest: false, packKeys: { [draftId]: key } };
      const review = { id: uuidv7(), factId: pack.facts[0]?.id ?? '', kind: 'card' as const, grade: 3 as const };
      return recordReview(db, { user, packId: draftId, review }, testNow);
    },
  ],
];

test.each(ways)(
  'who %s finds it on their other devices, until it is private or the link renewed: then neither its title nor its facts',
  async (_, come) => {
    const its = await linkedWorld();
    const { db, draftId, owner, stranger } = its;
    expect(await elsewhere(its, stranger)).toEqual(shut);
    await come(its, stranger);
    expect(await elsewhere(its, stranger)).toEqual(open);
    await setVisibility(db, owner, draftId, 'private', testNow);
    expect(await elsewhere(its, stranger)).toEqual(shut);
    await setVisibility(db, owner, draftId, 'link', testNow);
    expect(await elsewhere(its, stranger)).toEqual(open);
    await renewLink(db, owner, draftId, testNow);
    expect(await elsewhere(its, stranger)).toEqual(shut);
    const key = (await findPackAccess(db, draftId))?.linkToken ?? '';
    await notePackLink(db, stranger, draftId, key, testNow);
    expect(await elsewhere(its, stranger)).toEqual(open);
  },
);

test('a wrong link notes nothing, and that of a text that is in the archive lists it only to whoever began it', async () => {
  const its = await linkedWorld();
  const { db, draftId, owner, stranger, key } = its;
  await notePackLink(db, stranger, draftId, 'a-wrong-key', testNow);
  await notePackLink(db, 'nobody', draftId, key, testNow);
  expect((await db.$client.execute('select * from pack_links')).rows).toEqual([]);
  await notePackLink(db, stranger, draftId, key, testNow);
  await setArchived(db, owner, draftId, true, testNow);
  expect(await elsewhere(its, stranger)).toEqual({ isRead: true, isListed: false });
});

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'a pack that is asked for as “%s” is not there',
  async (packId) => {
    const its = await world();
    const user = { id: its.stranger, isNewGuest: false, packKeys: {} };
    const { request, answerTo } = quizOf(its);
    expect(await mayRead(its.db, user, packId)).toBe(false);
    const answered = await recordResponse(its.db, { user, request: { ...request, packId }, ...answerTo() }, testNow);
    expect(answered).toMatchObject({ error: { type: 'not-found' } });
  },
);

test('the link that a guest came by is the account’s after a merge, and of two links the one that opens', async () => {
  const its = await linkedWorld();
  const { db, draftId, owner, stranger } = its;
  await notePackLink(db, stranger, draftId, its.key, testNow);
  await renewLink(db, owner, draftId, testNow);
  const key = (await findPackAccess(db, draftId))?.linkToken ?? '';
  const guest = uuidv7();
  const { request, answerTo } = quizOf(its);
  const user = { id: guest, isNewGuest: true, packKeys: { [draftId]: key } };
  expect(await recordResponse(db, { user, request, ...answerTo() }, testNow)).toMatchObject({ ok: true });
  expect(await elsewhere(its, guest)).toEqual(open);
  await mergeGuest(db, guest, stranger, later(1));
  expect(await elsewhere(its, stranger)).toEqual(open);
});

test('who began a quiz of a text that was taken back knows it by the title that it had then', async () => {
  const its = await linkedWorld();
  const { db, draftId, owner, stranger, key } = its;
  const { request, answerTo } = quizOf(its);
  await recordResponse(
    db,
    { user: { id: stranger, isNewGuest: false, packKeys: { [draftId]: key } }, request, ...answerTo() },
    testNow,
  );
  await setVisibility(db, owner, draftId, 'private', testNow);
  await saveFrame(db, owner, draftId, { revision: 0, title: 'What nobody is to know' }, testNow);
  expect(await publishDraft(db, owner, draftId, {}, later(1))).toMatchObject({ ok: true });
  const known = async (id: string) => (await listKnownPacks(db, id)).filter((pack) => pack.id === draftId);
  expect(await known(stranger)).toEqual([{ id: draftId, title: its.pack.title, summary: '' }]);
  expect(await known(owner)).toMatchObject([{ title: 'What nobody is to know' }]);
});

test('a test that was begun by a link is found, answered and handed in after the text was taken back', async () => {
  const its = await linkedWorld();
  const { db, draftId, owner, stranger, key } = its;
  const { request: quiz, answerTo } = quizOf(its);
  const request = { ...quiz, mode: 'assessed' as const };
  const user = { id: stranger, isNewGuest: false, packKeys: { [draftId]: key } };
  const first = answerTo();
  await recordResponse(db, { user, request, ...first }, testNow);
  await renewLink(db, owner, draftId, testNow);
  await setVisibility(db, owner, draftId, 'private', testNow);
  expect(await mayRead(db, user, draftId)).toBe(false);
  const found = await findOpenAttempt(db, stranger, request);
  expect(found?.id).toBe(first.attemptId);
  expect(await findPack(db, draftId, found?.request.packVersion)).toMatchObject({ id: draftId });
  const again = { ...first, responseId: uuidv7() };
  expect(await recordResponse(db, { user: { id: stranger, isNewGuest: false }, request, ...again }, testNow)).toMatchObject({
    ok: true,
  });
  expect(await handIn(db, stranger, first.attemptId, later(1))).toMatchObject({ ok: true });
  expect((await findAttempt(db, stranger, first.attemptId))?.finishedAt).toEqual(later(1));
});
