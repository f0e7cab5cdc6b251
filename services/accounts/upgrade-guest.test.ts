import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { type Database, statement, writeBatch } from '@/db/client';
import { listAttempts } from '@/db/queries/attempts';
import { learnerWithQuiz } from '../attempts/learner.fixture';
import { freshDatabase, testNow } from '../test-database.fixture';
import { checkCredentials } from './check-credentials';
import { findUserByAccount } from './find-user-by-account';
import { linkAccount } from './link-account';
import { linkEmail } from './link-email';
import { listWays } from './list-ways';
import { useMailToken } from './mail-token';
import { insertPerson } from './person.fixture';
import { proveAddress } from './prove-address';
import { findViewer, startSession } from './session';
import { settleSignIn } from './settle-sign-in';
import { signUp } from './sign-up';
import { unlinkAccount } from './unlink-account';
import { upgradeGuest } from './upgrade-guest';

const way = { provider: 'oidc', providerAccountId: 'ada', type: 'oidc', label: 'ada@example.org' } as const;
const stranger = { guestId: undefined, email: 'ada@example.org', isEmailVerified: true, name: 'Ada', way };

async function upgraded(db: Database, input: Parameters<typeof upgradeGuest>[1]): Promise<string> {
  const result = await upgradeGuest(db, input, testNow);
  if (!result.ok) throw new Error(result.error.type);
  return result.value.userId;
}
const withPassword = { email: 'ada@example.org', password: 'four unrelated words', name: '', guestId: undefined, network: 'n' };

describe('a guest who comes by a provider or a link', () => {
  test('keeps their row and every attempt; their old session opens nothing any more', async () => {
    const { db, pack } = await freshDatabase();
    const guest = learnerWithQuiz(db, pack);
    await guest.answer(0, { kind: 'skip' });
    const sessionId = await startSession(db, guest.userId, testNow);
    expect(await upgraded(db, { ...stranger, guestId: guest.userId })).toBe(guest.userId);
    expect(await findUserByAccount(db, way)).toMatchObject({ id: guest.userId, isEmailVerified: true });
    expect(await listAttempts(db, guest.userId, { limit: 5 })).toHaveLength(1);
    expect(await findViewer(db, sessionId)).toBeUndefined();
  });

  test('is signed out by the very write that registers them, and an account by no such try', async () => {
    const { db, pack } = await freshDatabase();
    const registrations = [
      (guestId: string) => upgradeGuest(db, { ...stranger, guestId, way: undefined }, testNow),
      (guestId: string) => signUp(db, { ...withPassword, email: 'bob@example.org', guestId }, testNow),
    ];
    for (const register of registrations) {
      const guest = learnerWithQuiz(db, pack);
      await guest.answer(0, { kind: 'skip' });
      const sessionId = await startSession(db, guest.userId, testNow);
      const { batch } = db.$client;
      let isLost = false;
      db.$client.batch = async (statements, mode) => {
        if (isLost) throw new Error('lost');
        const results = await batch(statements, mode);
        const [user] = await db.all<{ status: string }>(sql`select status from users where id = ${guest.userId}`);
        isLost = user?.status === 'registered';
        return results;
      };
      await register(guest.userId).catch(() => undefined);
      db.$client.batch = batch;
      expect(isLost).toBe(true);
      expect(await findViewer(db, sessionId)).toBeUndefined();

      const own = await startSession(db, guest.userId, testNow);
      expect(await register(guest.userId)).toEqual({ ok: false, error: { type: 'email-taken' } });
      expect(await findViewer(db, own)).toBeDefined();
    }
  });

  test('does not get an address that an account has, and stays a guest without a link', async () => {
    const { db, pack } = await freshDatabase();
    const guest = learnerWithQuiz(db, pack);
    await guest.answer(0, { kind: 'skip' });
    const owner = await signUp(db, withPassword, testNow);
    expect(await upgradeGuest(db, { ...stranger, guestId: guest.userId }, testNow)).toEqual({
      ok: false,
      error: { type: 'email-taken' },
    });
    expect(await findUserByAccount(db, way)).toBeUndefined();
    expect(await findViewer(db, await startSession(db, guest.userId, testNow))).toMatchObject({ status: 'guest' });
    expect(owner.ok).toBe(true);
  });

  test('of five with one address at once exactly one gets it, and only theirs is linked', async () => {
    const { db } = await freshDatabase();
    const tries = Array.from({ length: 5 }, (_, at) =>
      upgradeGuest(db, { ...stranger, way: { ...way, providerAccountId: `ada-${at}` } }, testNow),
    );
    expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(1);
    const [row] = await db.all<{ count: number }>(sql`select count(*) as count from linked_accounts`);
    expect(row?.count).toBe(1);
  });
});

describe('ways in', () => {
  test('a linked account opens its user; somebody else’s stays theirs; linking twice is linking once', async () => {
    const { db } = await freshDatabase();
    const ada = await upgraded(db, stranger);
    const bob = await upgraded(db, { ...stranger, email: 'bob@example.org', way: undefined });
    expect(await linkAccount(db, { userId: ada, way }, testNow)).toMatchObject({ ok: true });
    expect(await linkAccount(db, { userId: bob, way }, testNow)).toEqual({ ok: false, error: { type: 'someone-elses' } });
    expect(await findUserByAccount(db, way)).toMatchObject({ id: ada });
    expect((await listWays(db, ada)).linked).toHaveLength(1);
  });

  test('a provider proves the user’s own address by vouching for it, and no other', async () => {
    const { db } = await freshDatabase();
    const ada = await upgraded(db, { ...stranger, isEmailVerified: false, way: undefined });
    await linkAccount(db, { userId: ada, way, verifiedEmail: 'other@example.org' }, testNow);
    expect(await findUserByAccount(db, way)).toMatchObject({ isEmailVerified: false });
    await linkAccount(db, { userId: ada, way, verifiedEmail: 'ada@example.org' }, testNow);
    expect(await findUserByAccount(db, way)).toMatchObject({ isEmailVerified: true });
  });

  test('the last way in is never taken, not even by two at once; with mail or a second one it may go; nobody else’s can', async () => {
    const { db } = await freshDatabase();
    const ada = await upgraded(db, stranger);
    const bob = await upgraded(db, { ...stranger, email: 'bob@example.org', way: { ...way, providerAccountId: 'bob' } });
    expect(await unlinkAccount(db, ada, way, false)).toEqual({ ok: false, error: { type: 'last-way-in' } });
    expect((await unlinkAccount(db, bob, way, true)).ok).toBe(false);
    const second = { ...way, providerAccountId: 'ada-too' };
    await linkAccount(db, { userId: ada, way: second }, testNow);
    const both = await Promise.all([way, second].map((one) => unlinkAccount(db, ada, one, false)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await listWays(db, ada)).linked).toHaveLength(1);
    expect((await unlinkAccount(db, bob, { ...way, providerAccountId: 'bob' }, true)).ok).toBe(true);
  });
});

describe('a link in a mail', () => {
  test('proves an address once: what opened an unproved account before is gone, and so are its sessions', async () => {
    const { db } = await freshDatabase();
    const made = await signUp(db, withPassword, testNow);
    if (!made.ok) throw new Error(made.error.type);
    const { userId } = made.value;
    const sessionId = await startSession(db, userId, testNow);
    await linkAccount(db, { userId, way }, testNow);
    expect(await proveAddress(db, { userId, email: 'ada@example.org' }, testNow)).toEqual({ isTakenBack: true });
    expect(await checkCredentials(db, { ...withPassword })).toMatchObject({ ok: false });
    expect(await listWays(db, userId)).toEqual({ hasPassword: false, passkeys: 0, linked: [] });
    expect(await findViewer(db, sessionId)).toBeUndefined();
    expect(await proveAddress(db, { userId, email: 'ada@example.org' }, testNow)).toEqual({ isTakenBack: false });
  });

  test('leaves an account alone whose address is proved, and one with another address', async () => {
    const { db } = await freshDatabase();
    const person = await insertPerson(db, 'proved');
    const before = await listWays(db, person.id);
    expect(await proveAddress(db, { userId: person.id, email: 'other@example.org' }, testNow)).toEqual({ isTakenBack: false });
    await writeBatch(db, [statement(sql`update users set email_verified_at = 1 where id = ${person.id}`)]);
    expect(await proveAddress(db, { userId: person.id, email: person.email }, testNow)).toEqual({ isTakenBack: false });
    expect(await listWays(db, person.id)).toEqual(before);
    expect(before).toMatchObject({ hasPassword: true, passkeys: 1 });
  });

  test('works once within 15 minutes, of ten uses at once for one', async () => {
    const { db } = await freshDatabase();
    const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);
    for (const token of ['first', 'second']) await linkEmail(db, { email: 'new@example.org', token }, testNow);
    const uses = await Promise.all(Array.from({ length: 10 }, () => useMailToken(db, 'sign-in', 'first', later(14))));
    expect(uses.filter(Boolean)).toEqual([{ email: 'new@example.org', userId: undefined }]);
    expect(await useMailToken(db, 'sign-in', 'second', later(15))).toBeUndefined();
  });
});

test('whoever registers first administers the installation, by whichever way they came, and nobody after them', async () => {
  const { db } = await freshDatabase();
  const first = await upgraded(db, stranger);
  const second = await upgraded(db, { ...stranger, email: 'bob@example.org', way: undefined });
  const sessions = await Promise.all([second, first].map((userId) => settleSignIn(db, { userId }, testNow)));
  const viewers = await Promise.all(sessions.map((sessionId) => findViewer(db, sessionId ?? '')));
  expect(viewers.map((viewer) => viewer?.isAdmin)).toEqual([false, true]);
});
