import { expect, test } from 'vitest';
import { beforeFile } from './before-file';

test('after a second file the words first typed are put back, unless the first file’s were changed', () => {
  const typed = { text: 'typed' };
  const first = beforeFile(undefined, typed, undefined);
  expect(first).toBe(typed);
  expect(beforeFile(first, { text: 'of a file' }, 'of a file')).toBe(typed);
  expect(beforeFile(first, { text: 'of a file, and mine' }, 'of a file')).toEqual({ text: 'of a file, and mine' });
});
