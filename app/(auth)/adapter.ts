import type { Adapter, AdapterUser } from 'next-auth/adapters';
import { findUserByAccount, type KnownUser } from '@/services/accounts/find-user-by-account';
import { findUserByEmail } from '@/services/accounts/find-user-by-email';
import { linkAccount } from '@/services/accounts/link-account';
import { linkEmail } from '@/services/accounts/link-email';
import { useMailToken } from '@/services/accounts/mail-token';
import { proveAddress } from '@/services/accounts/prove-address';
import { upgradeGuest } from '@/services/accounts/upgrade-guest';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { findCookieSession } from './cookie-session';
import { findLinking } from './linking';
import type { Visit } from './visit';

const toAdapterUser = (user: KnownUser): AdapterUser => ({
  id: user.id,
  email: user.email,
  emailVerified: user.isEmailVerified ? now() : null,
});

/** What next-auth asks of the database during one request. Sessions are not among it: the cookie carries the id of one of ours. */
export const adapterOf = (visit: Visit): Adapter => ({
  /** Who is signed in, for linking. A guest is nobody here, and neither is anyone who did not ask to link. */
  async getUser(id) {
    const linking = await findLinking();
    if (!linking || linking === 'signed-out' || linking.userId !== id) return null;
    const email = (await findCookieSession())?.viewer.email;
    return email ? toAdapterUser({ id, email, isEmailVerified: false }) : null;
  },

  async getUserByAccount(account) {
    const user = await findUserByAccount(await database(), account);
    return user ? toAdapterUser(user) : null;
  },

  async getUserByEmail(email) {
    const user = await findUserByEmail(await database(), email);
    return user ? toAdapterUser(user) : null;
  },

  /** A guest of this browser becomes the account and keeps everything. */
  async createUser({ email, name, emailVerified }) {
    const session = await findCookieSession();
    const guestId = session?.viewer.status === 'guest' ? session.viewer.id : undefined;
    const isEmailVerified = emailVerified !== null || visit.verifiedEmail === email;
    const created = await upgradeGuest(
      await database(),
      { guestId, email, isEmailVerified, name: name ?? undefined, way: visit.way },
      now(),
    );
    if (!created.ok) throw new Error(created.error.type);
    return toAdapterUser({ id: created.value.userId, email, isEmailVerified });
  },

  /** Called once a link in a mail was used. */
  async updateUser({ id }) {
    const db = await database();
    const email = visit.linkEmail ?? '';
    const { isTakenBack } = await proveAddress(db, { userId: id, email }, now());
    visit.isTakenBack = isTakenBack;
    return toAdapterUser({ id, email, isEmailVerified: true });
  },

  async linkAccount({ userId }) {
    if (!visit.way) return;
    const [db, linking] = await Promise.all([database(), findLinking()]);
    if (linking === 'signed-out') throw new Error(linking);
    const { way, verifiedEmail } = visit;
    const linked = await linkAccount(db, { userId, way, verifiedEmail, sessionId: linking?.sessionId }, now());
    if (!linked.ok) throw new Error(linked.error.type);
  },

  async createVerificationToken({ identifier, token, expires }) {
    await linkEmail(await database(), { email: identifier, token }, now());
    return { identifier, token, expires };
  },

  async useVerificationToken({ token }) {
    const holder = await useMailToken(await database(), 'sign-in', token, now());
    // One that ran out is not found, so what is found has not; next-auth looks at its own clock.
    return holder ? { identifier: holder.email, token, expires: new Date(Date.now() + 60_000) } : null;
  },
});
