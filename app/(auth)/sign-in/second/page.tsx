import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { SecondFactorForm } from '@/components/account/second-factor-form';
import { findHalfWay } from '../../second-factor';
import { beginSecondFactor, recoveryCodeAction, secondFactorPasskeyAction } from '../../second-factor-actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondFactor'))('step') };
}

export default async function SecondFactorPage() {
  if (!(await findHalfWay())) redirect('/sign-in');
  const { passkeys, secondFactor } = await getMessages();
  return (
    <SitePage>
      <NextIntlClientProvider messages={{ passkeys, secondFactor }}>
        <SecondFactorForm begin={beginSecondFactor} finish={secondFactorPasskeyAction} spendCode={recoveryCodeAction} />
      </NextIntlClientProvider>
    </SitePage>
  );
}
