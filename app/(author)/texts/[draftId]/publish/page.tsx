import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { problemsOf } from '@/components/drafts/draft-problems';
import { changedUnder } from '@/components/drafts/draft-state';
import { PublishForm } from '@/components/drafts/publish-form';
import { PublishSummary } from '@/components/drafts/publish-summary';
import { database } from '@/services/database';
import { findDraft } from '@/services/drafts/find-draft';
import { findAuthor, textHref } from '../../../author';
import { publishTextAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafts'))('publish.title') };
}

export default async function PublishPage({ params }: { params: Promise<{ draftId: string }> }) {
  const { draftId } = await params;
  const href = textHref(draftId);
  const author = await findAuthor(`${href}/publish`);
  const [draft, messages, t] = await Promise.all([
    findDraft(await database(), author.id, draftId),
    getMessages(),
    getTranslations('drafts'),
  ]);
  if (!draft) notFound();
  const accepted = draft.entries.filter(({ state }) => state === 'accepted');
  const isReady = problemsOf(draft.frame, accepted).length === 0 && !accepted.some(({ fact }) => changedUnder(fact));
  return (
    <SitePage current="library">
      <h1>{t('publish.title')}</h1>
      <p className="lead" lang={draft.frame.language}>
        {draft.frame.title}
      </p>
      <NextIntlClientProvider messages={{ drafts: messages.drafts }}>
        <PublishForm
          action={publishTextAction}
          draftId={draft.id}
          href={href}
          packHref={`/packs/${encodeURIComponent(draft.id)}`}
          isReady={isReady}
          visibility={draft.published?.visibility}
        >
          <PublishSummary frame={draft.frame} entries={draft.entries} href={href} />
        </PublishForm>
      </NextIntlClientProvider>
    </SitePage>
  );
}
