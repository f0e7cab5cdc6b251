import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { DraftEditor } from '@/components/drafts/draft-editor';
import { ModelProposals } from '@/components/drafts/model-proposals';
import { ProposeAgain } from '@/components/drafts/propose-again';
import { database } from '@/services/database';
import { findDraft } from '@/services/drafts/find-draft';
import { readEnvironment } from '@/services/environment';
import { configuredModel } from '@/services/model/configured-model';
import { findAuthor, textHref } from '../../author';
import { proposeAgainAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafts'))('editor.title') };
}

type Query = Partial<Record<'moved' | 'changed' | 'broken' | 'proposed' | 'imported' | 'fact' | 'edit', string | string[]>>;
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
  const model = configuredModel(readEnvironment());
  const [moved, changed, broken, proposed, imported] = [
    query.moved,
    query.changed,
    query.broken,
    query.proposed,
    query.imported,
  ].map(countOf);
  return (
    <SitePage current="library">
      {imported === undefined ? null : <p role="status">{t('import.done', { broken: imported })}</p>}
      <NextIntlClientProvider
        messages={{
          drafts: messages.drafts,
          start: { kind: messages.start.kind },
          ...(model ? { model: messages.model } : {}),
        }}
      >
        <DraftEditor
          // What was proposed just now begins a new list.
          key={`${draft.entries.length} ${proposed}`}
          frame={draft.frame}
          entries={draft.entries}
          firstId={typeof query.fact === 'string' ? query.fact : undefined}
          isEdited={query.edit === 'yes'}
          href={href}
          saveUrl={`/api/texts/${encodeURIComponent(draft.id)}/entries`}
          change={
            moved === undefined || changed === undefined || broken === undefined
              ? undefined
              : { moved, changed, broken, proposed: proposed ?? 0 }
          }
        >
          {proposed !== undefined && moved === undefined ? <p role="status">{t('again.done', { count: proposed })}</p> : null}
          <ProposeAgain action={proposeAgainAction} draftId={draft.id} />
          {model ? (
            <ModelProposals
              model={model.model}
              host={model.host}
              runUrl={`/api/texts/${encodeURIComponent(draft.id)}/model`}
              href={href}
            />
          ) : null}
        </DraftEditor>
        <noscript>
          <p className="problem">{t('editor.noScript')}</p>
        </noscript>
      </NextIntlClientProvider>
    </SitePage>
  );
}
