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
