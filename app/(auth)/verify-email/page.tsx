import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { VerifyForm } from '@/components/account/verify-form';
import { peekMailToken } from '@/services/accounts/mail-token';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { findCurrentViewer } from '../viewer';
import { confirmEmailAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reset'))('verifyTitle') };
}

type Props = { searchParams: Promise<{ token?: string | string[] }> };

/** Opening the link changes nothing, since programs that look for bad links open it too: a person has to confirm. */
export default async function VerifyEmailPage({ searchParams }: Props) {
  const given = (await searchParams).token;
  const token = typeof given === 'string' ? given.slice(0, 200) : '';
  const viewer = await findCurrentViewer();
  const db = await database();
  const [verify, change, messages] = await Promise.all([
    peekMailToken(db, 'verify', token, now()),
    peekMailToken(db, 'change-email', token, now()),
    getMessages(),
  ]);
  const holder = verify ?? change;
  const isTheirs = holder !== undefined && holder.userId === viewer?.id;
  const problem = !holder ? 'bad-link' : viewer?.status !== 'registered' ? 'signed-out' : isTheirs ? undefined : 'not-yours';
  return (
    <SitePage>
      <NextIntlClientProvider messages={{ reset: messages.reset }}>
        <VerifyForm
          action={confirmEmailAction}
          token={token}
          purpose={change ? 'change-email' : 'verify'}
          email={isTheirs ? holder.email : undefined}
          problem={problem}
        />
      </NextIntlClientProvider>
    </SitePage>
  );
}
