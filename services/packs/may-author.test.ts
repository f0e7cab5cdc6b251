import { expect, test } from 'vitest';
import { mayAuthor } from './may-author';

const owner = { id: 'owner', isAdmin: false };
const stranger = { id: 'stranger', isAdmin: false };
const administrator = { id: 'administrator', isAdmin: true };

test('a pack is authored by its owner and by administrators, one without an owner by administrators alone', () => {
  const may = (ownerUserId: string | null) =>
    [owner, stranger, administrator, undefined].map((viewer) => mayAuthor(viewer, { ownerUserId }));
  expect(may('owner')).toEqual([true, false, true, false]);
  expect(may(null)).toEqual([false, false, true, false]);
});

test('who edits a pack authors it too, and what is private its authors alone', () => {
  const may = (visibility: 'private' | 'link' | 'public') =>
    [owner, stranger, administrator, { id: 'editor', isAdmin: false }].map((viewer) =>
      mayAuthor(viewer, { ownerUserId: 'owner', editorIds: ['editor'], visibility }),
    );
  expect(may('private')).toEqual([true, false, false, true]);
  expect(may('link')).toEqual([true, false, true, true]);
  expect(may('public')).toEqual([true, false, true, true]);
});
