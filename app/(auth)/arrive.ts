import { mergeGuest } from '@/services/accounts/merge-guest';
import { endSession } from '@/services/accounts/session';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { findCookieSession } from './cookie-session';
import { rememberDevice } from './known-device';
import { noteWelcome } from './welcome-note';

/**
 * What every sign-in does before its session starts: what this browser's guest did comes along, once; the session that the browser
 * had ends; the device is remembered. Says whether the welcome page has something to say.
 */
export async function arrive(
  userId: string,
  { isTakenBack = false, proof }: { isTakenBack?: boolean | undefined; proof?: string | undefined },
): Promise<{ isWelcomeDue: boolean }> {
  const [db, before] = [await database(), await findCookieSession()];
  const cameAlong = before?.viewer.status === 'guest' ? await mergeGuest(db, before.viewer.id, userId, now()) : undefined;
  if (before) await endSession(db, before.sessionId, now());
  await rememberDevice(userId, proof);
  return { isWelcomeDue: await noteWelcome(userId, { cameAlong, isTakenBack }) };
}
