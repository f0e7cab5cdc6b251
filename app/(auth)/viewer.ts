import { cache } from 'react';
import { endSession, findViewer, type Viewer } from '@/services/accounts/session';
import { database } from '@/services/database';
import { auth } from './auth';

async function currentSessionId(): Promise<string | undefined> {
  const session = await auth();
  const sessionId = session && 'sessionId' in session ? session.sessionId : undefined;
  return typeof sessionId === 'string' ? sessionId : undefined;
}

/** Ends the session on the server; throws if that can't be stored. */
export async function endCurrentSession(): Promise<void> {
  const sessionId = await currentSessionId();
  if (sessionId) await endSession(await database(), sessionId, new Date());
}

/** Who is asking: the user of a session that the server still knows, or `undefined`. Once per request. */
export const findCurrentViewer = cache(async (): Promise<Viewer | undefined> => {
  const sessionId = await currentSessionId();
  return sessionId ? await findViewer(await database(), sessionId) : undefined;
});
