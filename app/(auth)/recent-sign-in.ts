import { redirect } from 'next/navigation';
import { isRecentSignIn } from '@/services/accounts/prove-owner';
import type { Viewer } from '@/services/accounts/session';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { findCurrentSessionId, findCurrentViewer } from './viewer';

/** The viewer, if they have an account and signed in within the last ten minutes; else on to where they can show who they are. */
export async function getRecentViewer(): Promise<Viewer> {
  const [viewer, sessionId] = await Promise.all([findCurrentViewer(), findCurrentSessionId()]);
  if (viewer?.status !== 'registered' || !sessionId) redirect('/sign-in?next=/account');
  if (!(await isRecentSignIn(await database(), viewer.id, sessionId, now()))) redirect('/account#passkeys');
  return viewer;
}
