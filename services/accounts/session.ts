import { v7 as uuidv7 } from 'uuid';
import { type Database, writeBatch } from '@/db/client';
import { touchSession as touchSessionRow } from '@/db/queries/sessions';
import { endSession as endSessionRow, findSessionUser, findUser, hasEndedSession, insertSession } from '@/db/queries/users';
import { type DisplayPreferences, defaultDisplay, displayPreferencesSchema } from '../settings/preferences';
import { isRetired } from './retired-ids';

export type Viewer = {
  id: string;
  status: 'guest' | 'registered';
  email: string | undefined;
  name: string | undefined;
  isAdmin: boolean;
  display: DisplayPreferences;
  /** The guests whose work came into this account: what a browser still holds of theirs is this learner's. */
  formerIds: readonly string[];
};

/** Stores a sign-in and returns its id, which the cookie carries. */
export async function startSession(db: Database, userId: string, now: Date): Promise<string> {
  const sessionId = uuidv7();
  await writeBatch(db, [insertSession(db, sessionId, userId, now)]);
  return sessionId;
}

/** Ends a sign-in: effective on the next request, whatever cookie is shown. */
export async function endSession(db: Database, sessionId: string, now: Date): Promise<void> {
  await writeBatch(db, [endSessionRow(db, sessionId, now)]);
}

const quietMs = 15 * 60_000;

/**
 * Who a session belongs to, or `undefined` if it ended, never was, or its user was merged into another. `isUseUnnoted`: the last use
 * that was noted is a quarter of an hour ago, so `touchSession` is due.
 */
export async function findSession(
  db: Database,
  sessionId: string,
  now: Date,
): Promise<{ viewer: Viewer; isUseUnnoted: boolean } | undefined> {
  const found = await findSessionUser(db, sessionId, now);
  if (!found || found.user.status === 'merged') return undefined;
  const { id, status, email, name, isAdmin } = found.user;
  const display = displayPreferencesSchema.parse({ ...defaultDisplay, ...(found.preferences as object | null) });
  return {
    viewer: {
      id,
      status,
      email: email ?? undefined,
      name: name ?? undefined,
      isAdmin,
      display,
      formerIds: found.formerIds?.split(',') ?? [],
    },
    isUseUnnoted: !found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() >= quietMs,
  };
}

/** Who a session belongs to, as `findSession` says. */
export const findViewer = async (db: Database, sessionId: string): Promise<Viewer | undefined> =>
  (await findSession(db, sessionId, new Date(0)))?.viewer;

/** Notes that a session is used, at most once a quarter of an hour, and on first use the device in words. */
export async function touchSession(db: Database, sessionId: string, device: string | undefined, now: Date): Promise<void> {
  const usedBefore = new Date(now.getTime() - quietMs);
  await writeBatch(db, [touchSessionRow(db, sessionId, { device, usedBefore }, now)]);
}

/**
 * Whether a page's guest ticket may still open a session for this user: for a guest who is not there yet and was not deleted, or who
 * is a guest still and never signed out. A registered account is opened by its own credentials only.
 */
export async function mayEnterAsGuest(db: Database, userId: string): Promise<boolean> {
  const [user, hasEnded, isGone] = await Promise.all([findUser(db, userId), hasEndedSession(db, userId), isRetired(db, userId)]);
  return user ? user.status === 'guest' && !hasEnded : !isGone;
}
