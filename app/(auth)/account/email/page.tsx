import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { EmailForm } from '@/components/account/email-form';
import { findAccount } from '@/services/accounts/find-account';
import { isRecentSignIn } from '@/services/accounts/prove-owner';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { readEnvironment } from '@/services/environment';
import { isMailConfigured } from '@/services/mail/send-mail';
import { findCurrentSessionId, findCurrentViewer } from '../../viewer';
import { changeEmailAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reset'))('emailTitle') };
}

export default async function ChangeEmailPage() {
  const [viewer, sessionId] = await Promise.all([findCurrentViewer(), findCurrentSessionId()]);
  if (viewer?.status !== 'registered' || !sessionId) redirect('/sign-in?next=/account/email');
  if (!isMailConfigured(readEnvironment())) redirect('/account');
  const db = await database();
  const [account, isRecent, messages] = await Promise.all([
    findAccount(db, viewer.id),
    isRecentSignIn(db, viewer.id, sessionId, now()),
    getMessages(),
  ]);
  return (
    <SitePage>
      <NextIntlClientProvider messages={{ reset: messages.reset }}>
        <EmailForm
          action={changeEmailAction}
          current={viewer.email ?? ''}
          proof={isRecent ? 'recent' : account?.hasPassword ? 'password' : 'sign-in'}
        />
      </NextIntlClientProvider>
    </SitePage>
  );
}
