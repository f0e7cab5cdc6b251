'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { z } from 'zod';
import type { FormState } from '@/components/account/form-state';
import { changePassword } from '@/services/accounts/change-password';
import { needsSecondFactor } from '@/services/accounts/second-factor';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { sendMail } from '@/services/mail/send-mail';
import { rememberDevice } from '../../known-device';
import { askSecondFactor } from '../../second-factor';
import { startSessionOf } from '../../start-session';
import { mailWriter } from '../../verify-email/write-mail';
import { findCurrentSessionId, findCurrentViewer } from '../../viewer';

const formSchema = z.object({ current: z.string().max(2000).default(''), password: z.string().max(2000) });

/** Changes the password; every session ends with it, and this browser gets a new one. */
export async function changePasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  const [viewer, sessionId] = await Promise.all([findCurrentViewer(), findCurrentSessionId()]);
  if (viewer?.status !== 'registered' || !sessionId) return { code: 'signed-out' };
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { code: 'password-too-long' };
  const changed = await changePassword(await database(), { userId: viewer.id, sessionId, ...parsed.data }, now());
  if (!changed.ok) {
    return { code: changed.error.type === 'bad-password' ? `password-${changed.error.problem}` : changed.error.type };
  }
  const write = await mailWriter('passwordChanged');
  const { email } = viewer;
  if (write && email) after(() => sendMail(write(email, { path: '/forgot-password' })));
  const { proof, since } = changed.value;
  // A password alone opens nothing where a second factor is asked for.
  if (await needsSecondFactor(await database(), viewer.id))
    return await askSecondFactor(viewer.id, '/account?done=password', proof);
  await startSessionOf(viewer.id, { proof, since });
  await rememberDevice(viewer.id, proof);
  redirect('/account?done=password');
}
