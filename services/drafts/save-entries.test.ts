import { expect, test } from 'vitest';
import { freshDatabase, testNow } from '../test-database.fixture';
import { entryOf, getDraft, registered, textOf } from './author.fixture';
import { changeText } from './change-text';
import { longestEntry, longestQuote, mostEntries } from './draft';
import { saveEntries } from './save-entries';

async function entry() {
  const { db } = await freshDatabase();
  const userId = await registered(db);
  const draftId = await textOf(db, userId);
  const proposed = entryOf(await getDraft(db, userId, draftId), '127');
  const save = (...changes: Parameters<typeof saveEntries>[3]) => saveEntries(db, userId, draftId, changes, testNow);
  const stored = async () => entryOf(await getDraft(db, userId, draftId), '127');
  return { db, userId, draftId, proposed, save, stored };
}

test('the same change sent twice is acknowledged twice and stored once', async () => {
  const { proposed, save, stored } = await entry();
  const change = { ...proposed, state: 'accepted' as const };
  const [first, second] = await Promise.all([save(change), save(change)]);
  const done = { ok: true, value: { revisions: { [proposed.id]: 1 } } };
  expect([first, second, await save(change)]).toEqual([done, done, done]);
  expect(await stored()).toMatchObject({ state: 'accepted', revision: 1 });
});

test('of two authors who change one entry at once one is told what is stored, and changes of others stand', async () => {
  const { db, userId, draftId, proposed, save, stored } = await entry();
  const other = entryOf(await getDraft(db, userId, draftId), '1951');
  const [first, second] = await Promise.all([
    save({ ...proposed, state: 'accepted' }),
    save({ ...proposed, state: 'rejected' }, { ...other, state: 'accepted' }),
  ]);
  expect(first).toMatchObject({ ok: true });
  expect(second).toMatchObject({
    error: { type: 'conflict', entries: [{ id: proposed.id, state: 'accepted', revision: 1 }], revisions: { [other.id]: 1 } },
  });
  expect(await stored()).toMatchObject({ state: 'accepted' });
});

test('a fact added by hand is stored, and one too long or one too many is refused by name', async () => {
  const { db, userId, draftId, proposed, save } = await entry();
  const added = { ...proposed, id: 'by-hand', origin: 'hand' as const, revision: 0 };
  expect(await save(added)).toEqual({ ok: true, value: { revisions: { 'by-hand': 1 } } });
  const long = { ...added, id: 'long', fact: { ...added.fact, caution: 'x'.repeat(longestEntry) } };
  expect(await save(long)).toMatchObject({ error: { type: 'too-long', entryId: 'long' } });
  const quoting = { ...added, fact: { ...added.fact, source: { ...added.fact.source, quote: 'x'.repeat(longestQuote + 1) } } };
  expect(await save(quoting)).toMatchObject({ error: { type: 'too-long', entryId: 'by-hand', most: longestQuote } });
  const have = (await getDraft(db, userId, draftId)).entries.length;
  const many = Array.from({ length: mostEntries - have + 1 }, (_, index) => ({ ...added, id: `more-${index}` }));
  expect(await save(...many)).toMatchObject({ error: { type: 'too-many', most: mostEntries } });
  expect((await getDraft(db, userId, draftId)).entries).toHaveLength(mostEntries);
});

test('an id that a fact was published under is never taken from a change', async () => {
  const { proposed, save, stored } = await entry();
  await save({ ...proposed, state: 'accepted', fact: { ...proposed.fact, factId: 'forged' } });
  expect((await stored()).fact.factId).toBeUndefined();
});

test('what says that it stands in the text has to, and what does is stored beside it; what a changed text moved is a conflict', async () => {
  const { db, userId, draftId, proposed, save, stored } = await entry();
  const other = entryOf(await getDraft(db, userId, draftId), '1951');
  const invented = {
    ...proposed,
    id: 'by-hand',
    revision: 0,
    fact: { ...proposed.fact, source: { ...proposed.fact.source, quote: 'It never said so.' } },
  };
  expect(await save(invented, { ...other, state: 'accepted' })).toEqual({
    ok: false,
    error: { type: 'quote-gone', entryId: 'by-hand', revisions: { [other.id]: 1 } },
  });
  expect((await getDraft(db, userId, draftId)).entries.map(({ id }) => id)).not.toContain('by-hand');
  // What was rejected or is broken need not stand anywhere.
  expect(await save({ ...invented, state: 'rejected' })).toMatchObject({ ok: true });

  const { frame } = await getDraft(db, userId, draftId);
  await changeText(db, userId, draftId, { revision: 0, text: `Above all. ${frame.text}` }, testNow);
  expect(await save({ ...proposed, state: 'accepted' })).toMatchObject({
    error: { type: 'conflict', entries: [await stored()] },
  });
});
