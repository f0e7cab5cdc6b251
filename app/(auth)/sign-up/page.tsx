import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { AccountForm } from '@/components/account/account-form';
import { suggestPassphrases } from '@/services/accounts/passphrase';
import { shortestPassword } from '@/services/accounts/password';
import { signUpAction } from '../actions';
import { OtherWaysIn } from '../other-ways-in';
import { safePath } from '../safe-path';
import { findCurrentViewer } from '../viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('signUp') };
}

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignUpPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const path = safePath(typeof next === 'string' ? next : undefined);
  const viewer = await findCurrentViewer();
  if (viewer?.status === 'registered') redirect(path);
  const t = await getTranslations('account');
  return (
    <SitePage>
      <NextIntlClientProvider messages={{ account: (await getMessages()).account }}>
        <AccountForm
          purpose="sign-up"
          action={signUpAction}
          next={path}
          isGuest={viewer?.status === 'guest'}
          suggestions={suggestPassphrases(3)}
          shortestPassword={shortestPassword}
        />
      </NextIntlClientProvider>
      <OtherWaysIn next={path} />
      <p>
        <a href={`/sign-in?next=${encodeURIComponent(path)}`}>{t('haveAccount')}</a>
      </p>
    </SitePage>
  );
}
