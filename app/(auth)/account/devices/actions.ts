'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { endSessionOf } from '@/services/accounts/end-session-of';
import { signOutEverywhere } from '@/services/accounts/sign-out-everywhere';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { signOut } from '../../auth';
import { findCurrentSessionId, findCurrentViewer } from '../../viewer';

/** Ends one sign-in of the viewer's; of nobody else. */
export async function endDeviceAction(form: FormData): Promise<void> {
  const viewer = await findCurrentViewer();
  const sessionId = z.uuid().safeParse(form.get('sessionId'));
  if (!viewer) redirect('/sign-in?next=/account');
  const ended = sessionId.success && (await endSessionOf(await database(), viewer.id, sessionId.data, now())).ok;
  redirect(`/account?done=${ended ? 'device' : 'refused'}#devices`);
}

/** Ends every sign-in of the viewer's but this one, or this one too: effective on the next request of each. */
export async function signOutEverywhereAction(form: FormData): Promise<void> {
  const [viewer, sessionId] = await Promise.all([findCurrentViewer(), findCurrentSessionId()]);
  if (!viewer || !sessionId) redirect('/sign-in?next=/account');
  const keepsThis = form.get('keep') === 'this';
  await signOutEverywhere(await database(), viewer.id, keepsThis ? sessionId : undefined, now());
  if (keepsThis) redirect('/account?done=others#devices');
  await signOut({ redirect: false });
  redirect('/');
}
