import { expect, test } from 'vitest';
import { freshDatabase, testNow } from '../test-database.fixture';
import { acceptThree, getDraft, registered, textOf } from './author.fixture';
import { saveFrame } from './save-frame';

test('topics that facts stand under stay, those that none does go, and a citation without a title has the text’s', async () => {
  const { db } = await freshDatabase();
  const author = await registered(db);
  const draftId = await textOf(db, author);
  await acceptThree(db, author, draftId);
  const { frame, revision } = await getDraft(db, author, draftId);
  const [first] = frame.topics;
  const spare = { id: 'spare', title: 'Spare' };
  const save = (more: object, at = revision) => saveFrame(db, author, draftId, { revision: at, ...more }, testNow);

  expect(await save({ topics: [spare] })).toEqual({
    ok: false,
    error: { type: 'topic-used', titles: frame.topics.map(({ title }) => title) },
  });
  expect(await save({ topics: [...frame.topics, spare], citation: { title: ' ' } })).toMatchObject({ ok: true });
  expect((await getDraft(db, author, draftId)).frame).toMatchObject({ citation: { title: frame.title } });
  expect(await save({ topics: [first] }, revision + 1)).toMatchObject({ ok: frame.topics.length === 1 });
  expect(await save({ title: 'Late' })).toMatchObject({ ok: false, error: { type: 'conflict', revision: revision + 2 } });
});
