import { createHash } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { mailLink } from '@/services/mail/mail-link';
import type { Mail } from '@/services/mail/send-mail';
import { authSecret } from './auth-secret';
import { safePath } from './safe-path';

/** What next-auth keeps of a link's token. */
export const hashOfLink = (token: string): string => createHash('sha256').update(`${token}${authSecret()}`).digest('hex');

/** The path that a callback address of next-auth leads to in the end. */
export function nextOf(callbackUrl: string | null | undefined): string {
  if (!callbackUrl || !URL.canParse(callbackUrl, 'http://localhost')) return '/';
  const { pathname, search, searchParams } = new URL(callbackUrl, 'http://localhost');
  return safePath(pathname === '/welcome' ? (searchParams.get('next') ?? '/') : `${pathname}${search}`);
}

/** The mail with a link to our own page, which changes nothing until a person presses its button. */
export async function writeLinkMail(email: string, token: string, next: string): Promise<Mail> {
  const t = await getTranslations('waysIn');
  const link = mailLink('/sign-in/link', { token, email, ...(next === '/' ? {} : { next }) });
  const site = new URL(link).host;
  return { to: email, subject: t('mail.subject', { site }), text: t('mail.text', { site, link }) };
}
