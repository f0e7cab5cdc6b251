import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { ChangeTextForm } from '@/components/drafts/change-text-form';
import { database } from '@/services/database';
import { findDraft } from '@/services/drafts/find-draft';
import { findAuthor, textHref } from '../../../author';
import { fileProblemOf } from '../../file-problem';
import { changeTextAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafts'))('text.title') };
}

type Query = Partial<Record<'problem' | 'length', string | string[]>>;
type Props = { params: Promise<{ draftId: string }>; searchParams: Promise<Query> };

export default async function ChangeTextPage({ params, searchParams }: Props) {
  const { draftId } = await params;
  const author = await findAuthor(`${textHref(draftId)}/text`);
  const [draft, messages, { problem, length }] = await Promise.all([
    findDraft(await database(), author.id, draftId),
    getMessages(),
    searchParams,
  ]);
  if (!draft) notFound();
  const { title, language, text } = draft.frame;
  return (
    <SitePage current="library">
      <NextIntlClientProvider messages={{ drafts: messages.drafts }}>
        <ChangeTextForm
          action={changeTextAction}
          draftId={draft.id}
          title={title}
          language={language}
          text={text}
          revision={draft.revision}
          backHref={textHref(draftId)}
          file={fileProblemOf(problem, length)}
        />
      </NextIntlClientProvider>
    </SitePage>
  );
}
