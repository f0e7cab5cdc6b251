import { cache } from 'react';
import { findViewer, type Viewer } from '@/services/accounts/session';
import { database } from '@/services/database';
import { auth } from './auth';

/** Who is asking: the user of a session that the server still knows, or `undefined`. Once per request. */
export const findCurrentViewer = cache(async (): Promise<Viewer | undefined> => {
  const session = await auth();
  const sessionId = session && 'sessionId' in session ? session.sessionId : undefined;
  return typeof sessionId === 'string' ? await findViewer(await database(), sessionId) : undefined;
});
