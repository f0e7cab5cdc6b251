import { after } from 'next/server';
import { askVerification } from '@/services/accounts/verify-email';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { sendMail } from '@/services/mail/send-mail';
import { mailWriter } from './write-mail';

/** Sends a link to confirm a user's address once the answer is out; nothing if it is proved already or no mail can go out. */
export async function sendVerification(userId: string): Promise<void> {
  const write = await mailWriter('verify');
  if (!write) return;
  after(async () => {
    const asked = await askVerification(await database(), userId, now());
    if (asked) await sendMail(write(asked.email, { path: '/verify-email', token: asked.token }));
  });
}
