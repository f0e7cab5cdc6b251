import { expect, test } from 'vitest';
import { findPack } from '../packs/find-pack';
import { freshDatabase, testNow } from '../test-database.fixture';
import { getDraft, registered } from './author.fixture';
import { exportPack } from './export-pack';
import { importPack, longestPackFile } from './import-pack';
import { listDrafts } from './list-drafts';
import { publishDraft } from './publish-draft';
import { world } from './shared-text.fixture';

async function exported() {
  const its = await world();
  const file = await exportPack(its.db, its.editor, its.draftId);
  if (!file.ok) throw new Error(file.error.type);
  return { ...its, ...file.value };
}

test('a published text goes out as one file and comes in as a draft that publishes the same facts', async () => {
  const { db, stranger, source, fileName, draftId } = await exported();
  expect(fileName).toBe('tide-museum.json');
  expect(await exportPack(db, stranger, draftId)).toEqual({ ok: false, error: { type: 'not-found' } });
  const imported = await importPack(db, stranger, `\uFEFF${JSON.stringify(source)}`, testNow);
  if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  expect(imported.value.broken).toBe(0);
  const id = imported.value.draftId;
  expect(await exportPack(db, stranger, id)).toEqual({ ok: false, error: { type: 'not-published' } });
  expect(await publishDraft(db, stranger, id, {}, testNow)).toMatchObject({ ok: true, value: { facts: 3 } });
  const [mine, theirs] = [await findPack(db, id), await findPack(db, draftId)];
  expect(mine?.facts).toEqual(theirs?.facts);
  expect(mine?.document.text).toBe(theirs?.document.text);
});

test('a fact whose quote the text does not have comes in as broken, and no other of its quotes with it', async () => {
  const { db, stranger, source } = await exported();
  const wrong = { start: 3, end: 9, quote: 'It never said so.', answerStart: 3, answerEnd: 5 };
  const [first, second, ...others] = source.facts;
  if (!first || !second) throw new Error('it has three facts');
  const facts = [{ ...first, source: wrong }, { ...second, alsoIn: [wrong] }, ...others];
  const imported = await importPack(db, stranger, JSON.stringify({ ...source, facts }), testNow);
  if (!imported.ok) throw new Error(JSON.stringify(imported.error));
  expect(imported.value.broken).toBe(1);
  const { entries } = await getDraft(db, stranger, imported.value.draftId);
  expect(entries.find(({ fact }) => fact.factId === first.id)?.state).toBe('broken');
  expect(entries.find(({ fact }) => fact.factId === second.id)).toMatchObject({ state: 'accepted', fact: { alsoIn: [] } });
});

test('what is no pack is refused with the place where it is not one, and stores nothing', async () => {
  const { db, stranger, source } = await exported();
  const [first] = source.facts;
  const file = (more: object) => JSON.stringify({ ...source, ...more });
  const long = { ...first?.source, quote: 'x'.repeat(2001) };
  const number = { ...first, object: { ...first?.object, value: 'many' } };
  const cases: [string, object][] = [
    ['', { type: 'not-json' }],
    ['{"id":', { type: 'not-json' }],
    ['null', { type: 'not-a-pack', at: '' }],
    ['[]', { type: 'not-a-pack', at: '' }],
    ['{}', { type: 'not-a-pack', at: 'id' }],
    [file({ facts: [number] }), { type: 'not-a-pack', at: 'facts.0.object.value' }],
    [file({ facts: [first, first] }), { type: 'same-id', at: 'facts.1.id' }],
    [file({ facts: [{ ...first, source: long }] }), { type: 'long-quote', at: 'facts.0' }],
    [file({ language: 'de' }), { type: 'not-a-pack', at: 'language' }],
    [file({ document: { ...source.document, text: 'x'.repeat(200_001) } }), { type: 'too-big' }],
    [file({ facts: [{ ...first, aliases: ['x'.repeat(20_001)] }] }), { type: 'too-big' }],
    ['['.repeat(1_000_000), { type: 'not-a-pack', at: '' }],
    [`{"id":${'{"id":'.repeat(100_000)}`, { type: 'not-a-pack', at: '' }],
    [' '.repeat(longestPackFile + 1), { type: 'too-big' }],
  ];
  for (const [json, error] of cases) expect(await importPack(db, stranger, json, testNow)).toEqual({ ok: false, error });
  expect(await listDrafts(db, stranger)).toEqual([]);
  // Keys of what is built in are keys like any other, or none.
  const odd = file({}).replace(/^\{/, '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}},');
  expect(await importPack(db, stranger, odd, testNow)).toMatchObject({ ok: true });
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

test('only a registered account brings a file', async () => {
  const { source } = await exported();
  const { db } = await freshDatabase();
  expect(await importPack(db, 'nobody', JSON.stringify(source), testNow)).toEqual({
    ok: false,
    error: { type: 'sign-up-first' },
  });
  expect((await importPack(db, await registered(db), JSON.stringify(source), testNow)).ok).toBe(true);
});
