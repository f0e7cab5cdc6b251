import { findSession, type Viewer } from '@/services/accounts/session';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { findCurrentSessionId } from './viewer';

/** The session that the request came with, if the server still knows it; its use is not noted. */
export async function findCookieSession(): Promise<{ sessionId: string; viewer: Viewer } | undefined> {
  const sessionId = await findCurrentSessionId();
  const session = sessionId && (await findSession(await database(), sessionId, now()));
  return session ? { sessionId, viewer: session.viewer } : undefined;
}
