'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { z } from 'zod';
import type { FormState } from '@/components/account/form-state';
import { askEmailChange, mayChangeEmail } from '@/services/accounts/change-email';
import { mayAskForMail } from '@/services/accounts/may-ask-for-mail';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { sendMail } from '@/services/mail/send-mail';
import { clientNetwork } from '../../network';
import { sendVerification } from '../../verify-email/send-verification';
import { mailWriter } from '../../verify-email/write-mail';
import { findCurrentSessionId, findCurrentViewer } from '../../viewer';

const formSchema = z.object({ email: z.string().max(254), password: z.string().max(2000).optional() });

/** Sends a link to the address that an account is to have. Says the same whether the address is free or not. */
export async function changeEmailAction(_previous: FormState, form: FormData): Promise<FormState> {
  const [viewer, sessionId] = await Promise.all([findCurrentViewer(), findCurrentSessionId()]);
  if (viewer?.status !== 'registered' || !sessionId) return { code: 'signed-out' };
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { code: 'bad-email' };
  const [db, write] = [await database(), await mailWriter('changeEmail')];
  const { email: typed, password = '' } = parsed.data;
  const may = await mayChangeEmail(db, { userId: viewer.id, sessionId, email: typed, password }, now());
  if (!may.ok) return { code: may.error.type, values: { email: typed } };
  const { email } = may.value;
  if (!(await mayAskForMail(db, { email, network: await clientNetwork() }))) return { code: 'too-many-tries', values: { email } };
  if (write) {
    after(async () => {
      const asked = await askEmailChange(db, { userId: viewer.id, email }, now());
      if (asked) await sendMail(write(email, { path: '/verify-email', token: asked.token }));
    });
  }
  return { code: 'sent', values: { email } };
}

/** Sends the link to confirm the account's own address once more. */
export async function resendVerificationAction(): Promise<void> {
  const viewer = await findCurrentViewer();
  if (viewer?.status !== 'registered' || !viewer.email) redirect('/sign-in?next=/account');
  const may = await mayAskForMail(await database(), { email: viewer.email, network: await clientNetwork() });
  if (may) await sendVerification(viewer.id);
  redirect(`/account?done=${may ? 'verification' : 'too-many-tries'}`);
}
