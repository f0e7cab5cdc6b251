import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { AccountForm } from '@/components/account/account-form';
import { PasskeyButton } from '@/components/account/passkey-button';
import { readEnvironment } from '@/services/environment';
import { isMailConfigured } from '@/services/mail/send-mail';
import { signInAction } from '../actions';
import { OtherWaysIn } from '../other-ways-in';
import { beginPasskeySignIn, passkeySignInAction } from '../passkey-actions';
import { makePasskeyRequest } from '../passkey-request';
import { safePath } from '../safe-path';
import { findCurrentViewer } from '../viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('signIn') };
}

type Props = { searchParams: Promise<{ next?: string | string[]; problem?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next, problem } = await searchParams;
  const path = safePath(typeof next === 'string' ? next : undefined);
  const viewer = await findCurrentViewer();
  if (viewer?.status === 'registered') redirect(path);
  const [t, passkeys, ways, messages, autofill] = await Promise.all([
    getTranslations('account'),
    getTranslations('passkeys'),
    getTranslations('waysIn'),
    getMessages(),
    makePasskeyRequest('passkey-sign-in'),
  ]);
  const known = typeof problem === 'string' && ways.has(`problem.${problem}`) ? problem : 'other';
  return (
    <SitePage>
      <NextIntlClientProvider messages={{ account: messages.account, passkeys: messages.passkeys }}>
        <AccountForm
          purpose="sign-in"
          action={signInAction}
          next={path}
          isGuest={viewer?.status === 'guest'}
          notice={problem ? ways(`problem.${known}`) : undefined}
          forgotHref={isMailConfigured(readEnvironment()) ? '/forgot-password' : undefined}
        />
        <PasskeyButton
          label={passkeys('use')}
          begin={beginPasskeySignIn}
          finish={passkeySignInAction}
          autofill={autofill}
          isQuiet
        >
          <input type="hidden" name="next" value={path} />
        </PasskeyButton>
      </NextIntlClientProvider>
      <OtherWaysIn next={path} />
      <p>
        <a href={`/sign-up?next=${encodeURIComponent(path)}`}>{t('noAccount')}</a>
      </p>
    </SitePage>
  );
}
