import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { peekMailToken } from '@/services/accounts/mail-token';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { hashOfLink } from '../../email-link';
import { safePath } from '../../safe-path';
import { findCurrentViewer } from '../../viewer';
import { welcomePath } from '../../welcome-path';

export async function generateMetadata(): Promise<Metadata> {
  // A form of a page that sends no referrer has no origin either, and would be taken for another site's.
  return { title: (await getTranslations('waysIn'))('linkTitle'), referrer: 'same-origin' };
}

type Given = 'token' | 'email' | 'next';
type Props = { searchParams: Promise<Partial<Record<Given, string | string[]>>> };

/** Opening the mailed link changes nothing, since programs that look for bad links open it too: a person has to press the button. */
export default async function LinkPage({ searchParams }: Props) {
  const query = await searchParams;
  const given = (name: Given) => (typeof query[name] === 'string' ? query[name].slice(0, 2000) : '');
  const [token, next] = [given('token'), safePath(given('next'))];
  const [t, viewer, holder] = await Promise.all([
    getTranslations('waysIn'),
    findCurrentViewer(),
    token ? peekMailToken(await database(), 'sign-in', hashOfLink(token), now()) : undefined,
  ]);
  if (!token) {
    return (
      <SitePage>
        <h1>{t('sentTitle')}</h1>
        <p className="lead">{t('sentLead')}</p>
        <p className="small">{t('sentNote')}</p>
      </SitePage>
    );
  }
  if (!holder || holder.email !== given('email')) {
    return (
      <SitePage>
        <h1>{t('oldTitle')}</h1>
        <p className="lead" role="alert">
          {t('oldLead')}
        </p>
        <p>
          <a href={`/sign-in?next=${encodeURIComponent(next)}`}>{t('askAgain')}</a>
        </p>
      </SitePage>
    );
  }
  const callback = new URLSearchParams({ token, email: holder.email, callbackUrl: welcomePath(next) });
  return (
    <SitePage>
      <h1>{t('linkTitle')}</h1>
      <p className="lead">{t(viewer?.status === 'guest' ? 'linkLeadGuest' : 'linkLead', { email: holder.email })}</p>
      <form method="post" action={`/api/auth/callback/email?${callback}`} className="actions">
        <button className="button" type="submit">
          {t('enter')}
        </button>
      </form>
      <p className="small">{t('notYou')}</p>
    </SitePage>
  );
}
