import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { PasswordForm } from '@/components/account/password-form';
import { findAccount } from '@/services/accounts/find-account';
import { isRecentSignIn } from '@/services/accounts/prove-owner';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { readEnvironment } from '@/services/environment';
import { isMailConfigured } from '@/services/mail/send-mail';
import { findCurrentSessionId, findCurrentViewer } from '../../viewer';
import { changePasswordAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reset'))('changeTitle') };
}

export default async function PasswordPage() {
  const [viewer, sessionId] = await Promise.all([findCurrentViewer(), findCurrentSessionId()]);
  if (viewer?.status !== 'registered' || !sessionId) redirect('/sign-in?next=/account/password');
  const db = await database();
  const [account, isRecent, messages] = await Promise.all([
    findAccount(db, viewer.id),
    isRecentSignIn(db, viewer.id, sessionId, now()),
    getMessages(),
  ]);
  return (
    <SitePage>
      <NextIntlClientProvider messages={{ reset: messages.reset }}>
        <PasswordForm
          action={changePasswordAction}
          email={viewer.email ?? ''}
          hasPassword={account?.hasPassword ?? false}
          mayGoOn={account?.hasPassword || isRecent}
          sendsMail={isMailConfigured(readEnvironment())}
        />
      </NextIntlClientProvider>
    </SitePage>
  );
}
