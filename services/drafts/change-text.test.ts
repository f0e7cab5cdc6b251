import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { draftFacts } from '@/db/schema/drafts';
import { checkIntegrity } from '@/quizzes/facts/integrity';
import { beforeNextWrite } from '../accounts/before-next-write.fixture';
import { findPack } from '../packs/find-pack';
import { freshDatabase, testNow } from '../test-database.fixture';
import { addProposals, proposeAgain } from './add-proposals';
import { acceptThree, entryOf, getDraft, museum, registered, textOf } from './author.fixture';
import { changeText } from './change-text';
import { publishDraft } from './publish-draft';
import { saveEntries } from './save-entries';
import { saveFrame } from './save-frame';

async function accepted() {
  const { db } = await freshDatabase();
  const userId = await registered(db);
  const draftId = await textOf(db, userId);
  await acceptThree(db, userId, draftId);
  const draft = await getDraft(db, userId, draftId);
  const ids = { opened: entryOf(draft, '1951').id, kept: entryOf(draft, '4,200').id, people: entryOf(draft, '127').id };
  const change = (text: string, revision = 0) => changeText(db, userId, draftId, { revision, text }, testNow);
  const entry = async (id: string) => {
    const found = (await getDraft(db, userId, draftId)).entries.find((one) => one.id === id);
    if (!found) throw new Error('the entry is gone');
    return found;
  };
  return { db, userId, draftId, ids, change, entry, before: draft };
}

test('facts move with their words, wait for a yes where those or the answer changed, and break where they are gone', async () => {
  const { db, userId, draftId, ids, change, entry } = await accepted();
  await publishDraft(db, userId, draftId, {}, testNow);
  const text = `Foreword.\n\n${museum}`
    .replace('employs 127 people', 'employs 175 people')
    .replace('It keeps 4,200 instruments, the oldest of them a tide staff of 1704. ', '');
  const result = await change(text);
  expect(result).toMatchObject({ ok: true, value: { revision: 1 } });
  if (!result.ok) return;
  expect(result.value.exact).toContain(ids.opened);
  expect(result.value.changed).toContain(ids.people);
  expect(result.value.broken).toContain(ids.kept);

  expect(await entry(ids.kept)).toMatchObject({ state: 'broken' });
  const opened = await entry(ids.opened);
  expect(text.slice(opened.fact.source.answerStart, opened.fact.source.answerEnd)).toBe('1951');
  expect(opened.fact.reasons).not.toContain('moved');
  const people = await entry(ids.people);
  expect(people).toMatchObject({ state: 'accepted', fact: { object: { type: 'count', value: 175 } } });
  expect(people.fact.reasons).toContain('changed');

  const waiting = await publishDraft(db, userId, draftId, {}, testNow);
  expect(waiting).toMatchObject({ error: { problems: [{ entryId: ids.people, rule: 'confirmed-in-changed-text' }] } });
  const reasons = people.fact.reasons.filter((reason) => reason !== 'changed');
  await saveEntries(db, userId, draftId, [{ ...people, fact: { ...people.fact, reasons } }], testNow);
  expect(await publishDraft(db, userId, draftId, {}, testNow)).toMatchObject({ ok: true, value: { facts: 2 } });
  const pack = await findPack(db, draftId);
  expect(pack && checkIntegrity(pack)).toEqual([]);
  expect(pack?.facts.find(({ id }) => id === people.fact.factId)?.formerly).toMatchObject([{ object: { value: 127 } }]);
});

test('words around an answer may change: the fact waits for a yes with its old value', async () => {
  const { ids, change, entry } = await accepted();
  const result = await change(museum.replace('was opened in 1951 on', 'first opened its doors in 1951 at'));
  expect(result).toMatchObject({ ok: true, value: { moved: expect.arrayContaining([ids.opened]), broken: [] } });
  const { fact, state } = await entry(ids.opened);
  expect([state, fact.object]).toEqual(['accepted', { type: 'year', value: 1951 }]);
  expect(fact.reasons).toContain('moved');
});

test('an answer that can’t be read as its type keeps the old value and says so', async () => {
  const { ids, change, entry } = await accepted();
  await change(museum.replace('in 1951 on', 'in spring on'));
  const { fact } = await entry(ids.opened);
  expect(fact.object).toEqual({ type: 'year', value: 1951 });
  expect(fact.reasons).toContain('changed-unread');
});

test('what was broken is proposed again once its sentence is back', async () => {
  const { ids, change, entry } = await accepted();
  await change(museum.replace('It keeps 4,200 instruments, the oldest of them a tide staff of 1704. ', ''));
  expect(await entry(ids.kept)).toMatchObject({ state: 'broken' });
  expect(await change(museum, 1)).toMatchObject({ ok: true });
  expect(await entry(ids.kept)).toMatchObject({ state: 'proposed' });
});

test('a change from an older state of the text is refused, and the same one sent twice is stored once', async () => {
  const { change } = await accepted();
  const text = `${museum} It is free.`;
  const results = await Promise.all([change(text), change(text), change('Another text altogether.')]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(2);
  expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, error: { type: 'conflict', revision: 1 } });
  expect(await change(text)).toMatchObject({ ok: true, value: { revision: 1 } });
  expect(await change('', 1)).toMatchObject({ error: { type: 'empty' } });
});

test('a decision made while the text changes is neither lost nor left at a wrong place', async () => {
  const { db, userId, draftId, change, before } = await accepted();
  const others = before.entries.filter(({ state }) => state === 'proposed');
  const [result] = await Promise.all([
    change(`A new beginning. ${museum}`),
    ...others.map((one) => saveEntries(db, userId, draftId, [{ ...one, state: 'accepted' }], testNow)),
  ]);
  expect(result).toMatchObject({ ok: true });
  const { entries, frame } = await getDraft(db, userId, draftId);
  for (const { fact } of entries) expect(frame.text.slice(fact.source.start, fact.source.end)).toBe(fact.source.quote);
});

test('proposing again adds what is new once, and leaves every decision', async () => {
  const { db, userId, draftId, ids, change, entry, before } = await accepted();
  const again = () => proposeAgain(db, userId, draftId, testNow);
  expect(await again()).toEqual({ ok: true, value: { added: 0 } });
  await saveEntries(db, userId, draftId, [{ ...(await entry(ids.people)), state: 'rejected' }], testNow);
  const changed = await change(`${museum} A tower was added in 2004.`);
  const proposed = changed.ok ? changed.value.proposed : 0;
  expect(proposed).toBeGreaterThan(0);
  expect(await again()).toEqual({ ok: true, value: { added: 0 } });
  expect(await entry(ids.people)).toMatchObject({ state: 'rejected' });
  const { entries } = await getDraft(db, userId, draftId);
  expect(entries.length).toBe(before.entries.length + proposed);
  // A sentence that was rejected, taken out and put back is not proposed again; one at its old place is.
  const tower = entries.find(({ fact }) => fact.source.quote.includes('tower'));
  if (!tower) throw new Error('it was proposed');
  await saveEntries(db, userId, draftId, [{ ...tower, state: 'rejected' }], testNow);
  await change(museum, 1);
  const back = await change(`${museum} A tower was added in 2004.`, 2);
  expect(back).toMatchObject({ ok: true, value: { proposed: 0 } });
});

test('what a model proposes is added as a proposal, only where its quote stands, and not beside the rules’ own', async () => {
  const { db, userId, draftId, ids, entry } = await accepted();
  const { fact } = await entry(ids.people);
  const part = fact.source.quote.indexOf('museum');
  const at = fact.source.start + part;
  const object = { type: 'class' as const, value: 'museum' };
  const proposed = { ...fact, factId: 'forged', object, source: { ...fact.source, answerStart: at, answerEnd: at + 6 } };
  const invented = { ...proposed, source: { ...proposed.source, quote: 'It never said so.' } };
  const facts = [fact, proposed, invented];
  expect(await addProposals(db, userId, draftId, 'model', facts, testNow)).toEqual({ ok: true, value: { added: 1 } });
  expect(await addProposals(db, userId, draftId, 'model', facts, testNow)).toEqual({ ok: true, value: { added: 0 } });
  const added = (await getDraft(db, userId, draftId)).entries.filter(({ origin }) => origin === 'model');
  expect(added).toMatchObject([{ state: 'proposed', fact: { object } }]);
  expect(added[0]?.fact.factId).toBeUndefined();
});

test('of proposals for a text that is changed before they are stored none is added', async () => {
  const { db, userId, draftId, ids, change, entry } = await accepted();
  const { fact } = await entry(ids.people);
  const at = fact.source.start + fact.source.quote.indexOf('museum');
  const object = { type: 'class' as const, value: 'museum' };
  const proposed = { ...fact, object, source: { ...fact.source, answerStart: at, answerEnd: at + 6 } };
  const models = () => addProposals(db, userId, draftId, 'model', [proposed], testNow);
  beforeNextWrite(db, () => change(`Above all. ${museum}`));
  expect(await models()).toEqual({ ok: true, value: { added: 0 } });
  await change(`Above all. ${museum} A tower was added in 2004.`, 1);
  await db.delete(draftFacts).where(eq(draftFacts.draftId, draftId));
  beforeNextWrite(db, () => change(`First. Above all. ${museum}`, 2));
  await proposeAgain(db, userId, draftId, testNow);
  const { entries, frame } = await getDraft(db, userId, draftId);
  expect(frame.text).toMatch(/^First/);
  for (const { fact } of entries) expect(frame.text.slice(fact.source.start, fact.source.end)).toBe(fact.source.quote);
});

test('what is true of the whole text is changed over the revision that it was seen in', async () => {
  const { db, userId, draftId } = await accepted();
  const save = (title: string, revision: number) => saveFrame(db, userId, draftId, { revision, title }, testNow);
  const [one, two] = await Promise.all([save('A title', 0), save('Another title', 0)]);
  expect([one, two].map(({ ok }) => ok).sort()).toEqual([false, true]);
  const { frame } = await getDraft(db, userId, draftId);
  expect(await save(frame.title, 0)).toEqual({ ok: true, value: { revision: 1 } });
  expect(await save('A third', 1)).toEqual({ ok: true, value: { revision: 2 } });
  expect(await save(' ', 2)).toMatchObject({ error: { type: 'empty-title' } });
});
