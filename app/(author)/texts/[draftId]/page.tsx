import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { DraftEditor } from '@/components/drafts/draft-editor';
import { database } from '@/services/database';
import { findDraft } from '@/services/drafts/find-draft';
import { findAuthor, textHref } from '../../author';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafts'))('editor.title') };
}

type Query = Partial<Record<'moved' | 'changed' | 'broken' | 'fact', string | string[]>>;
type Props = { params: Promise<{ draftId: string }>; searchParams: Promise<Query> };

const countOf = (text: string | string[] | undefined): number | undefined =>
  typeof text === 'string' && /^\d{1,4}$/.test(text) ? Number(text) : undefined;

export default async function TextPage({ params, searchParams }: Props) {
  const { draftId } = await params;
  const href = textHref(draftId);
  const author = await findAuthor(href);
  const [draft, messages, t, query] = await Promise.all([
    findDraft(await database(), author.id, draftId),
    getMessages(),
    getTranslations('drafts'),
    searchParams,
  ]);
  if (!draft) notFound();
  const [moved, changed, broken] = [query.moved, query.changed, query.broken].map(countOf);
  return (
    <SitePage current="library">
      <NextIntlClientProvider messages={{ drafts: messages.drafts, start: { kind: messages.start.kind } }}>
        <DraftEditor
          frame={draft.frame}
          entries={draft.entries}
          firstId={typeof query.fact === 'string' ? query.fact : undefined}
          href={href}
          saveUrl={`/api/texts/${encodeURIComponent(draft.id)}/entries`}
          change={moved === undefined || changed === undefined || broken === undefined ? undefined : { moved, changed, broken }}
        />
        <noscript>
          <p className="problem">{t('editor.noScript')}</p>
        </noscript>
      </NextIntlClientProvider>
    </SitePage>
  );
}
