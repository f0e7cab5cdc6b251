import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { TextForm } from '@/components/drafts/text-form';
import { findAuthor } from '../../author';
import { createTextAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafts'))('new') };
}

export default async function NewTextPage() {
  await findAuthor('/texts/new');
  const messages = await getMessages();
  return (
    <SitePage current="library">
      <NextIntlClientProvider messages={{ drafts: messages.drafts }}>
        <TextForm action={createTextAction} />
      </NextIntlClientProvider>
    </SitePage>
  );
}
