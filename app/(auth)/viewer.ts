import { cookies, headers } from 'next/headers';
import { after } from 'next/server';
import { cache } from 'react';
import { describeDevice } from '@/services/accounts/describe-device';
import { endSession, findSession, touchSession, type Viewer } from '@/services/accounts/session';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { unseal } from './auth-secret';
import { cookieName } from './cookies';

/** The session that the cookie names, ended or not. Once per request. */
export const findCurrentSessionId = cache(async (): Promise<string | undefined> => {
  // As next-auth's own `auth` reads it; that one also makes the cookie anew and then has nowhere to set it.
  const name = await cookieName('session');
  const sessionId = (await unseal(name, (await cookies()).get(name)?.value))?.sessionId;
  return typeof sessionId === 'string' ? sessionId : undefined;
});

/** Ends the session on the server; throws if that can't be stored. */
export async function endCurrentSession(): Promise<void> {
  const sessionId = await findCurrentSessionId();
  if (sessionId) await endSession(await database(), sessionId, now());
}

/** Who is asking: the user of a session that the server still knows, or `undefined`. Once per request. */
export const findCurrentViewer = cache(async (): Promise<Viewer | undefined> => {
  const sessionId = await findCurrentSessionId();
  if (!sessionId) return undefined;
  const [db, at] = [await database(), now()];
  const session = await findSession(db, sessionId, at);
  if (session?.isUseUnnoted) {
    const device = describeDevice((await headers()).get('user-agent'));
    after(() => touchSession(db, sessionId, device, at));
  }
  return session?.viewer;
});
