'use server';

import { after } from 'next/server';
import { z } from 'zod';
import type { FormState } from '@/components/account/form-state';
import { resetPassword } from '@/services/accounts/reset-password';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { sendMail } from '@/services/mail/send-mail';
import { mailWriter } from '../verify-email/write-mail';

const formSchema = z.object({ token: z.string().max(200), password: z.string().max(2000) });

export async function resetPasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  const parsed = formSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { code: 'bad-link' };
  const result = await resetPassword(await database(), parsed.data, now());
  if (!result.ok) {
    return { code: result.error.type === 'bad-password' ? `password-${result.error.problem}` : result.error.type };
  }
  const { email } = result.value;
  const write = await mailWriter('passwordChanged');
  if (write) after(() => sendMail(write(email, { path: '/forgot-password' })));
  return { code: 'done' };
}
