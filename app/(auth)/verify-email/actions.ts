'use server';

import { after } from 'next/server';
import { z } from 'zod';
import type { FormState } from '@/components/account/form-state';
import { changeEmail } from '@/services/accounts/change-email';
import { verifyEmail } from '@/services/accounts/verify-email';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { sendMail } from '@/services/mail/send-mail';
import { findCurrentViewer } from '../viewer';
import { mailWriter } from './write-mail';

const formSchema = z.object({ token: z.string().max(200), purpose: z.enum(['verify', 'change-email']) });

/** Confirms the address that a link was sent to: the account's own, or the one it is to have. */
export async function confirmEmailAction(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await findCurrentViewer();
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  if (viewer?.status !== 'registered') return { code: 'signed-out' };
  if (!parsed.success) return { code: 'bad-link' };
  const [db, { token, purpose }] = [await database(), parsed.data];
  if (purpose === 'verify') {
    const verified = await verifyEmail(db, { userId: viewer.id, token }, now());
    return verified.ok ? { code: 'verified', values: { email: verified.value.email } } : { code: verified.error.type };
  }
  const changed = await changeEmail(db, { userId: viewer.id, token }, now());
  if (!changed.ok) return { code: changed.error.type };
  const { email, previous } = changed.value;
  const write = await mailWriter('emailChanged');
  if (write && previous) after(() => sendMail(write(previous, { path: '/account', email })));
  return { code: 'changed', values: { email } };
}
