import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { JoinText } from '@/components/drafts/join-text';
import { now } from '@/services/clock';
import { database } from '@/services/database';
import { findInvite } from '@/services/drafts/editors';
import { findAuthor } from '../../author';
import { joinTextAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafts'))('join.title') };
}

export default async function JoinPage({ searchParams }: { searchParams: Promise<{ token?: string | string[] }> }) {
  const { token: given } = await searchParams;
  const token = typeof given === 'string' ? given.slice(0, 100) : '';
  await findAuthor(`/texts/join?token=${encodeURIComponent(token)}`);
  const [invite, messages] = await Promise.all([findInvite(await database(), token, now()), getMessages()]);
  return (
    <SitePage current="library">
      <NextIntlClientProvider messages={{ drafts: messages.drafts }}>
        <JoinText action={joinTextAction} token={token} draftId={invite?.draftId} title={invite?.title} />
      </NextIntlClientProvider>
    </SitePage>
  );
}
