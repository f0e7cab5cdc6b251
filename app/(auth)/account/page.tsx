import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { signOutAction } from '../actions';
import { findCurrentViewer } from '../viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') };
}

export default async function AccountPage() {
  const viewer = await findCurrentViewer();
  if (viewer?.status !== 'registered') redirect('/sign-in?next=/account');
  const t = await getTranslations('account');
  return (
    <SitePage>
      <h1>{viewer.name ?? t('title')}</h1>
      <p className="lead">{t('signedInAs', { email: viewer.email ?? '' })}</p>
      <p>
        <Link href="/settings" prefetch={false}>
          {t('settings')}
        </Link>
      </p>
      <form action={signOutAction} className="actions">
        <button className="button quiet" type="submit">
          {t('signOut')}
        </button>
      </form>
    </SitePage>
  );
}
