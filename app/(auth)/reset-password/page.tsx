import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { ResetForm } from '@/components/account/reset-form';
import { peekMailToken } from '@/services/accounts/mail-token';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { resetPasswordAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reset'))('resetTitle') };
}

type Props = { searchParams: Promise<{ token?: string | string[] }> };

/** Opening the link changes nothing; the form does. */
export default async function ResetPasswordPage({ searchParams }: Props) {
  const given = (await searchParams).token;
  const token = typeof given === 'string' ? given.slice(0, 200) : '';
  const [holder, messages] = await Promise.all([peekMailToken(await database(), 'reset', token, now()), getMessages()]);
  return (
    <SitePage>
      <NextIntlClientProvider messages={{ reset: messages.reset }}>
        <ResetForm action={resetPasswordAction} token={token} email={holder?.email} />
      </NextIntlClientProvider>
    </SitePage>
  );
}
