import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ownFolder } from './busy-house.fixture';
import { house, serveUntil } from './served-house.fixture';
import { wayBack } from './way-back';

test('a backup from the future is no reason to make one at every look', async () => {
  const file = await house();
  const folder = ownFolder();
  const future = 'passage-2999-01-01T00-00-00Z.db';
  writeFileSync(join(folder, future), '');
  let statesSince = 0;
  await serveUntil(file, () => {
    if (readdirSync(folder).filter((name) => name.endsWith('.db')).length > 1) statesSince += 1;
    // Many looks later: a name is of a second.
    return statesSince > 60;
  }, ['24', folder]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toHaveLength(2);
  expect(readdirSync(folder)).toContain(future);
  expect(wayBack(file, folder)).not.toContain(future);
}, 60_000);

test('the server makes a backup when one is due, and says so when it can’t', async () => {
  const file = await house();
  const folder = join(dirname(file), 'backups');
  await serveUntil(file, () => existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.db')), ['24', folder]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.db'))).toHaveLength(1);
  const state = await serveUntil(file, ({ troubles }) => troubles.backup !== undefined, ['24', join(file, 'no-folder')]);
  expect(state.troubles.backup).toMatch(/last backup was not made: .*can’t be written to/);
  expect(state.isStored).toBe(true);
});
