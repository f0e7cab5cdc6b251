import { getTranslations } from 'next-intl/server';
import { readEnvironment } from '@/services/environment';
import { mailLink } from '@/services/mail/mail-link';
import { isMailConfigured, type Mail } from '@/services/mail/send-mail';

type MailKind = 'verify' | 'changeEmail' | 'emailChanged' | 'reset' | 'passwordChanged';
type Address = { path: string; token?: string; email?: string };

/** The words of a mail in the language of whoever asks, ready for when the answer is sent; `undefined` where no mail can go out. */
export async function mailWriter(kind: MailKind): Promise<((to: string, about: Address) => Mail) | undefined> {
  if (!isMailConfigured(readEnvironment())) return undefined;
  const t = await getTranslations('mail');
  const site = new URL(mailLink('/', {})).host;
  return (to, { path, token, email = to }) => ({
    to,
    subject: t(`${kind}.subject`),
    text: t(`${kind}.text`, { site, email, link: mailLink(path, token ? { token } : {}) }),
  });
}
