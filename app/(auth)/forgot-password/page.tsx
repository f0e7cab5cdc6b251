import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { ForgotForm } from '@/components/account/forgot-form';
import { readEnvironment } from '@/services/environment';
import { isMailConfigured } from '@/services/mail/send-mail';
import { findCurrentViewer } from '../viewer';
import { forgotPasswordAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reset'))('forgotTitle') };
}

export default async function ForgotPasswordPage() {
  const viewer = await findCurrentViewer();
  const t = await getTranslations('reset');
  const back =
    viewer?.status === 'registered'
      ? { href: '/account', label: t('backToAccount') }
      : { href: '/sign-in', label: t('backToSignIn') };
  return (
    <SitePage>
      {isMailConfigured(readEnvironment()) ? (
        <NextIntlClientProvider messages={{ reset: (await getMessages()).reset }}>
          <ForgotForm action={forgotPasswordAction} email={viewer?.email} />
        </NextIntlClientProvider>
      ) : (
        <>
          <h1>{t('forgotTitle')}</h1>
          <p className="lead">{t('noMail')}</p>
        </>
      )}
      <p>
        <a href={back.href}>{back.label}</a>
      </p>
    </SitePage>
  );
}
