'use server';

import { after } from 'next/server';
import { z } from 'zod';
import type { FormState } from '@/components/account/form-state';
import { mayAskForMail } from '@/services/accounts/may-ask-for-mail';
import { askPasswordReset } from '@/services/accounts/reset-password';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { sendMail } from '@/services/mail/send-mail';
import { clientNetwork } from '../network';
import { mailWriter } from '../verify-email/write-mail';

const formSchema = z.object({ email: z.string().trim().max(254).pipe(z.email()) });

/** Says the same after the same time whether there is an account or not: what is done about it is done when the answer is out. */
export async function forgotPasswordAction(_previous: FormState, form: FormData): Promise<FormState> {
  const parsed = formSchema.safeParse({ email: form.get('email') });
  if (!parsed.success) return { code: 'bad-email', values: { email: String(form.get('email') ?? '').slice(0, 254) } };
  const { email } = parsed.data;
  const [db, write] = [await database(), await mailWriter('reset')];
  if (!(await mayAskForMail(db, { email, network: await clientNetwork() }))) return { code: 'too-many-tries', values: { email } };
  if (write) {
    after(async () => {
      const asked = await askPasswordReset(db, email, now());
      if (asked) await sendMail(write(asked.email, { path: '/reset-password', token: asked.token }));
    });
  }
  return { code: 'sent', values: { email } };
}
