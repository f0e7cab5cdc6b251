import { expect, test } from 'vitest';
import { freshDatabase, testNow } from '../test-database.fixture';
import { addPasskey } from './add-passkey';
import { linkAccount } from './link-account';
import { listWays } from './list-ways';
import { passkeyDevice, testSite } from './passkey-device.fixture';
import { listPasskeys, removePasskey } from './passkeys';
import { unlinkAccount } from './unlink-account';
import { upgradeGuest } from './upgrade-guest';

test('the last way in stays, also when a passkey and a linked account are taken away at once; with mail it may go', async () => {
  const { db } = await freshDatabase();
  const way = { provider: 'oidc', providerAccountId: 'ada', type: 'oidc', label: null } as const;
  const guest = { guestId: undefined, email: 'ada@example.org', isEmailVerified: true, name: undefined, way };
  const made = await upgradeGuest(db, guest, testNow);
  if (!made.ok) throw new Error(made.error.type);
  const { userId } = made.value;
  const answer = { answer: passkeyDevice().register('asked'), challenge: 'asked', site: testSite, name: 'Phone' };
  const added = await addPasskey(db, userId, answer, testNow);
  if (!added.ok) throw new Error(added.error.type);
  const { credentialId } = added.value;
  const both = await Promise.all([unlinkAccount(db, userId, way, false), removePasskey(db, userId, credentialId, false)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const left = await listWays(db, userId);
  expect(left.passkeys + left.linked.length).toBe(1);

  await linkAccount(db, { userId, way }, testNow);
  await addPasskey(db, userId, { ...answer, answer: passkeyDevice().register('asked') }, testNow);
  await unlinkAccount(db, userId, way, false);
  const [first, ...others] = await listPasskeys(db, userId);
  for (const { id } of others) expect((await removePasskey(db, userId, id, false)).ok).toBe(true);
  expect(await removePasskey(db, userId, first?.id ?? '', false)).toEqual({ ok: false, error: { type: 'last-way-in' } });
  expect((await removePasskey(db, userId, first?.id ?? '', true)).ok).toBe(true);
});
