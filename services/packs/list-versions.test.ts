import { expect, test } from 'vitest';
import { acceptThree, entryOf, getDraft, inWords, registered, textOf } from '../drafts/author.fixture';
import { changeText } from '../drafts/change-text';
import { publishDraft } from '../drafts/publish-draft';
import { saveEntries } from '../drafts/save-entries';
import { freshDatabase, testNow } from '../test-database.fixture';
import { listVersions } from './list-versions';

test('each version says what is new, changed, withdrawn and asked in other words since the one before', async () => {
  const { db } = await freshDatabase();
  const author = await registered(db);
  const draftId = await textOf(db, author);
  await acceptThree(db, author, draftId);
  await publishDraft(db, author, draftId, {}, testNow);

  const { frame, revision } = await getDraft(db, author, draftId);
  await changeText(db, author, draftId, { revision, text: frame.text.replace('127 people', '140 people') }, testNow);
  const draft = await getDraft(db, author, draftId);
  const people = entryOf(draft, '140');
  const [year, rooms, tools] = ['1951', '31', '4,200'].map((answer) => entryOf(draft, answer));
  if (!year || !rooms || !tools) throw new Error('they were proposed');
  const saved = await saveEntries(
    db,
    author,
    draftId,
    [
      { ...people, fact: { ...people.fact, reasons: [] } },
      { ...tools, state: 'rejected' },
      inWords(year, 'When did the Tide Museum open?', 'It was opened in {object}.'),
      inWords(rooms, 'How many rooms does the Tide Museum have?', 'The Tide Museum has {object} rooms.'),
    ],
    testNow,
  );
  expect(saved).toMatchObject({ ok: true });
  const later = new Date(testNow.getTime() + 1000);
  await publishDraft(db, author, draftId, { note: 'More people.' }, later);

  const [second, first] = await listVersions(db, draftId);
  expect(first).toMatchObject({ changes: [], facts: 3, publishedAt: testNow, note: undefined });
  expect(second).toMatchObject({ facts: 3, publishedAt: later, note: 'More people.' });
  const told = second?.changes.map((change) => ({
    type: change.type,
    now: 'value' in change.fact.object ? change.fact.object.value : undefined,
    ...(change.type === 'changed' && 'value' in change.was.object ? { was: change.was.object.value } : {}),
  }));
  expect(told?.sort((a, b) => a.type.localeCompare(b.type))).toEqual([
    { type: 'added', now: 31 },
    { type: 'changed', now: 140, was: 127 },
    { type: 'reworded', now: 1951 },
    { type: 'withdrawn', now: 4200 },
  ]);
});
