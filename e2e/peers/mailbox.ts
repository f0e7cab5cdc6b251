import { expect } from '@playwright/test';
import type { ReceivedMail } from './mail';
import { peers } from './peers';

/** Everything that came for an address, oldest first. */
export async function mailsTo(to: string): Promise<ReceivedMail[]> {
  const response = await fetch(`${peers.inbox}/mails?to=${encodeURIComponent(to)}`);
  return (await response.json()) as ReceivedMail[];
}

/** Waits for mail to an address: the newest, or the newest whose subject has these words. `link` is the first one in its text. */
export async function readMail(to: string, about = ''): Promise<{ subject: string; text: string; link: string }> {
  const newest = async () => (await mailsTo(to)).filter(({ subject }) => subject.includes(about)).at(-1);
  await expect.poll(newest, { message: `mail to ${to} about “${about}”`, timeout: 15_000 }).toBeDefined();
  const mail = await newest();
  if (!mail) throw new Error(`no mail to ${to}`);
  return { subject: mail.subject, text: mail.text, link: /https?:\/\/\S+/.exec(mail.text)?.[0] ?? '' };
}
