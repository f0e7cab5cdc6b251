import { cookies } from 'next/headers';
import { seal, unseal } from './auth-secret';
import { findCookieSession } from './cookie-session';
import { cookieName, cookieOptions } from './cookies';

// Going to a provider means signing in, unless the account page sent this browser there to link one: a signed note says so.

const purpose = 'passage.linking';
const maxAge = 10 * 60;

export async function beginLinking(userId: string): Promise<void> {
  const note = await seal(purpose, { sub: userId }, maxAge);
  (await cookies()).set(await cookieName('linking'), note, { ...(await cookieOptions()), maxAge });
}

export async function endLinking(): Promise<void> {
  (await cookies()).set(await cookieName('linking'), '', { ...(await cookieOptions()), maxAge: 0 });
}

/** Who is to get another way in, and by which session of theirs; `signed-out` if it ended meanwhile, `undefined` if nobody is. */
export async function findLinking(): Promise<{ userId: string; sessionId: string } | 'signed-out' | undefined> {
  const note = await unseal(purpose, (await cookies()).get(await cookieName('linking'))?.value);
  if (!note) return undefined;
  const session = await findCookieSession();
  if (session?.viewer.status !== 'registered' || session.viewer.id !== note.sub) return 'signed-out';
  return { userId: session.viewer.id, sessionId: session.sessionId };
}
