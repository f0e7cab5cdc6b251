import { expect, test } from 'vitest';
import { longestText } from '@/quizzes/drafts/limits';
import { findPack } from '../packs/find-pack';
import { freshDatabase, testNow } from '../test-database.fixture';
import { acceptThree, entryOf, getDraft, museum, registered, textOf } from './author.fixture';
import { createDraft } from './create-draft';
import { mostTexts } from './draft';
import { findDraft } from './find-draft';
import { listDrafts } from './list-drafts';
import { publishDraft } from './publish-draft';
import { saveEntries } from './save-entries';

const later = (days: number) => new Date(testNow.getTime() + days * 86_400_000);

async function prepared() {
  const { db } = await freshDatabase();
  const userId = await registered(db);
  const draftId = await textOf(db, userId);
  return { db, userId, draftId };
}

test('a text is kept word for word, and what the rules propose stands beside it in the order of the text', async () => {
  const { db, userId, draftId } = await prepared();
  const draft = await getDraft(db, userId, draftId);
  expect(draft.frame.text).toBe(museum);
  expect(draft.isOwner).toBe(true);
  expect(draft.published).toBeUndefined();
  expect(draft.entries.length).toBeGreaterThan(4);
  expect(new Set(draft.entries.map(({ state, origin }) => `${state} ${origin}`))).toEqual(new Set(['proposed rules']));
  const starts = draft.entries.map(({ fact }) => fact.source.start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  const topics = draft.frame.topics.map(({ id }) => id);
  expect(draft.entries.every(({ fact }) => topics.includes(fact.topic))).toBe(true);
  expect(await listDrafts(db, userId)).toMatchObject([
    { id: draftId, accepted: 0, proposed: draft.entries.length, isOwner: true },
  ]);
});

test('a text is refused without an account, without words, beyond the length and beyond a hundred', async () => {
  const { db } = await freshDatabase();
  const userId = await registered(db);
  const make = (text: string, id = userId) =>
    createDraft(db, id, { title: 'A text', language: 'de', citation: { title: 'A text' }, asOf: {}, text }, testNow);
  expect(await make('words', 'nobody')).toEqual({ ok: false, error: { type: 'sign-up-first' } });
  expect(await make(' \n')).toMatchObject({ error: { type: 'empty' } });
  expect(await make('a'.repeat(longestText + 1))).toMatchObject({ error: { type: 'too-long', most: longestText } });
  expect(await make('a'.repeat(longestText))).toMatchObject({ ok: true });
  const more = await Promise.all(Array.from({ length: mostTexts + 4 }, () => make('Ein Text.')));
  expect(more.filter(({ ok }) => ok)).toHaveLength(mostTexts - 1);
  expect(more.find(({ ok }) => !ok)).toMatchObject({ error: { type: 'too-many-texts' } });
  expect(await listDrafts(db, userId)).toHaveLength(mostTexts);
});

test('published facts are a pack of the owner’s, private, and the same content again is no new version', async () => {
  const { db, userId, draftId } = await prepared();
  expect(await publishDraft(db, userId, draftId, {}, testNow)).toMatchObject({ error: { type: 'problems' } });
  await acceptThree(db, userId, draftId);
  const first = await publishDraft(db, userId, draftId, { note: ' The beginning. ' }, testNow);
  expect(first).toMatchObject({ ok: true, value: { packId: draftId, facts: 3 } });
  const pack = await findPack(db, draftId);
  expect(pack?.facts).toHaveLength(3);
  expect(pack?.document.text).toBe(museum);
  const draft = await getDraft(db, userId, draftId);
  expect(draft.published).toMatchObject({ visibility: 'private', version: pack?.version });
  expect(pack?.facts.map(({ id }) => id)).toContain(entryOf(draft, '127').fact.factId);
  expect(await publishDraft(db, userId, draftId, { note: 'Again.' }, later(1))).toEqual(first);
  const versions = await db.$client.execute("select note from pack_versions where pack_id <> 'iom'");
  expect(versions.rows).toMatchObject([{ note: 'The beginning.' }]);
});

test('a changed value keeps the fact’s id and tells the old one and until when it was published', async () => {
  const { db, userId, draftId } = await prepared();
  await acceptThree(db, userId, draftId);
  await publishDraft(db, userId, draftId, {}, testNow);
  const setCount = async (value: number, at: Date) => {
    const draft = await getDraft(db, userId, draftId);
    const entry = entryOf(draft, '127');
    const object = { ...entry.fact.object, value } as typeof entry.fact.object;
    expect(await saveEntries(db, userId, draftId, [{ ...entry, fact: { ...entry.fact, object } }], at)).toMatchObject({
      ok: true,
    });
    await publishDraft(db, userId, draftId, {}, at);
    return (await findPack(db, draftId))?.facts.find(({ id }) => id === entry.fact.factId);
  };
  const until = later(1).toISOString();
  expect(await setCount(175, later(1))).toMatchObject({ object: { value: 175 }, formerly: [{ object: { value: 127 }, until }] });
  const third = await setCount(180, later(2));
  expect(third?.formerly?.map(({ object }) => 'value' in object && object.value)).toEqual([127, 175]);
  const back = await setCount(127, later(3));
  expect(back?.formerly?.map(({ object }) => 'value' in object && object.value)).toEqual([175, 180]);
});

test('of several who publish at once one version comes, and it is whole', async () => {
  const { db, userId, draftId } = await prepared();
  await acceptThree(db, userId, draftId);
  const entry = entryOf(await getDraft(db, userId, draftId), '1951');
  const change = { ...entry, state: 'rejected' as const };
  const [one, , two] = await Promise.all([
    publishDraft(db, userId, draftId, {}, testNow),
    saveEntries(db, userId, draftId, [change], testNow),
    publishDraft(db, userId, draftId, {}, testNow),
  ]);
  expect([one.ok, two.ok]).toEqual([true, true]);
  const pack = await findPack(db, draftId);
  const { rows } = await db.$client.execute({ sql: 'select count(*) as n from facts where pack_id = ?', args: [draftId] });
  expect([2, 3]).toContain(pack?.facts.length);
  expect(Number(rows[0]?.n)).toBeGreaterThanOrEqual(pack?.facts.length ?? 9);
});

test('a stranger finds, changes and publishes nothing', async () => {
  const { db, userId, draftId } = await prepared();
  const stranger = await registered(db);
  const entry = entryOf(await getDraft(db, userId, draftId), '127');
  const notFound = { ok: false, error: { type: 'not-found' } };
  expect(await findDraft(db, stranger, draftId)).toBeUndefined();
  expect(await listDrafts(db, stranger)).toEqual([]);
  expect(await saveEntries(db, stranger, draftId, [{ ...entry, state: 'accepted' }], testNow)).toEqual(notFound);
  expect(await publishDraft(db, stranger, draftId, {}, testNow)).toEqual(notFound);
  expect(entryOf(await getDraft(db, userId, draftId), '127').state).toBe('proposed');
});
