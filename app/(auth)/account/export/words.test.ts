import { expect, test } from 'vitest';
import messages from '@/app/messages/en.json';
import { exportedNames } from '@/services/accounts/export-account';

test('README.txt of an export has a sentence for each of its tables', () => {
  expect(Object.keys(messages.ownData.tables).sort()).toEqual(exportedNames().sort());
});
