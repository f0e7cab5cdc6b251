import { v7 as uuidv7 } from 'uuid';
import { type Database, writeBatch } from '@/db/client';
import { endSession as endSessionRow, findSessionUser, findUser, hasEndedSession, insertSession } from '@/db/queries/users';
import { type DisplayPreferences, defaultDisplay, displayPreferencesSchema } from '../settings/preferences';

export type Viewer = {
  id: string;
  status: 'guest' | 'registered';
  email: string | undefined;
  name: string | undefined;
  isAdmin: boolean;
  display: DisplayPreferences;
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

/** Who a session belongs to, or `undefined` if it ended, never was, or its user was merged into another. */
export async function findViewer(db: Database, sessionId: string): Promise<Viewer | undefined> {
  const found = await findSessionUser(db, sessionId);
  if (!found || found.user.status === 'merged') return undefined;
  const { id, status, email, name, isAdmin } = found.user;
  const display = displayPreferencesSchema.parse({ ...defaultDisplay, ...(found.preferences as object | null) });
  return { id, status, email: email ?? undefined, name: name ?? undefined, isAdmin, display };
}

/**
 * Whether a page's guest ticket may still open a session for this user: for a guest who is not there yet, or who is a guest
 * still and never signed out. A registered account is opened by its own credentials only.
 */
export async function mayEnterAsGuest(db: Database, userId: string): Promise<boolean> {
  const user = await findUser(db, userId);
  if (!user) return true;
  return user.status === 'guest' && !(await hasEndedSession(db, userId));
}
