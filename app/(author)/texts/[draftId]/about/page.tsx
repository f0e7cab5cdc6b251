import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { FrameForm } from '@/components/drafts/frame-form';
import { database } from '@/services/database';
import { findDraft } from '@/services/drafts/find-draft';
import { usedTopics } from '@/services/drafts/save-frame';
import { findAuthor, textHref } from '../../../author';
import { saveFrameAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafts'))('about.title') };
}

type Props = { params: Promise<{ draftId: string }>; searchParams: Promise<{ done?: string | string[] }> };

export default async function AboutTextPage({ params, searchParams }: Props) {
  const { draftId } = await params;
  const href = textHref(draftId);
  const author = await findAuthor(`${href}/about`);
  const [draft, messages, t, { done }] = await Promise.all([
    findDraft(await database(), author.id, draftId),
    getMessages(),
    getTranslations('drafts'),
    searchParams,
  ]);
  if (!draft) notFound();
  return (
    <SitePage current="library">
      <h1>{t('about.title')}</h1>
      <p className="lead" lang={draft.frame.language}>
        {draft.frame.title}
      </p>
      {done === 'saved' ? <p role="status">{t('about.saved')}</p> : null}
      <NextIntlClientProvider messages={{ drafts: messages.drafts }}>
        {/* Saved, the form begins anew from what is stored. */}
        <FrameForm
          key={draft.revision}
          action={saveFrameAction}
          frame={draft.frame}
          revision={draft.revision}
          usedTopicIds={usedTopics(draft).map(({ id }) => id)}
          isPublished={draft.published !== undefined}
          backHref={href}
        />
      </NextIntlClientProvider>
    </SitePage>
  );
}
