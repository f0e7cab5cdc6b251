import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { TextForm } from '@/components/drafts/text-form';
import { findAuthor } from '../../author';
import { fileProblemOf } from '../file-problem';
import { createTextAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafts'))('new') };
}

type Query = Partial<Record<'problem' | 'length' | 'title' | 'source' | 'url' | 'asOf' | 'language', string | string[]>>;

export default async function NewTextPage({ searchParams }: { searchParams: Promise<Query> }) {
  await findAuthor('/texts/new');
  const [messages, query] = await Promise.all([getMessages(), searchParams]);
  const { problem, length, ...filled } = query;
  const filledIn = Object.fromEntries(
    ['title', 'source', 'url', 'asOf', 'language'].flatMap((name) => {
      const said = filled[name as keyof typeof filled];
      return typeof said === 'string' ? [[name, said.slice(0, 500)]] : [];
    }),
  );
  return (
    <SitePage current="library">
      <NextIntlClientProvider messages={{ drafts: messages.drafts }}>
        <TextForm action={createTextAction} file={fileProblemOf(problem, length)} filledIn={filledIn} />
      </NextIntlClientProvider>
    </SitePage>
  );
}
