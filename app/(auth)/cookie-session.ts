import { cookies } from 'next/headers';
import { findSession, type Viewer } from '@/services/accounts/session';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { unseal } from './auth-secret';
import { cookieName } from './cookies';

/** The session that the request came with, if the server still knows it; for next-auth's own callbacks, which can't ask next-auth. */
export async function findCookieSession(): Promise<{ sessionId: string; viewer: Viewer } | undefined> {
  const name = await cookieName('session');
  const sessionId = (await unseal(name, (await cookies()).get(name)?.value))?.sessionId;
  if (typeof sessionId !== 'string') return undefined;
  const session = await findSession(await database(), sessionId, now());
  return session && { sessionId, viewer: session.viewer };
}
