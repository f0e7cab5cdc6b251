import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { InviteForm } from '@/components/drafts/invite-form';
import { ShareAuthors } from '@/components/drafts/share-authors';
import { ShareOwner } from '@/components/drafts/share-owner';
import { ShareReaders } from '@/components/drafts/share-readers';
import { database } from '@/services/database';
import { listEditors } from '@/services/drafts/editors';
import { findDraft } from '@/services/drafts/find-draft';
import { findAuthor, textHref } from '../../../author';
import {
  archiveTextAction,
  deleteTextAction,
  duplicateTextAction,
  inviteEditorAction,
  removeEditorAction,
  renewLinkAction,
  shareTextAction,
  withdrawInvitesAction,
} from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafts'))('share.title') };
}

const outcomes = ['visibility', 'link', 'removed', 'withdrawn', 'archived', 'unarchived', 'not-published', 'unchecked'] as const;

type Props = { params: Promise<{ draftId: string }>; searchParams: Promise<{ done?: string | string[] }> };

export default async function SharePage({ params, searchParams }: Props) {
  const { draftId } = await params;
  const href = textHref(draftId);
  const author = await findAuthor(`${href}/share`);
  const db = await database();
  const [draft, authors, messages, t, { done }] = await Promise.all([
    findDraft(db, author.id, draftId),
    listEditors(db, author.id, draftId),
    getMessages(),
    getTranslations('drafts'),
    searchParams,
  ]);
  if (!draft) notFound();
  const outcome = outcomes.find((name) => name === done);
  return (
    <SitePage current="library">
      <NextIntlClientProvider messages={{ drafts: messages.drafts, board: messages.board }}>
        <h1>{t('share.title')}</h1>
        <p className="lead" lang={draft.frame.language}>
          {draft.frame.title}
        </p>
        {outcome ? <p role="status">{t(`share.done.${outcome}`)}</p> : null}
        {draft.isOwner ? (
          <ShareReaders
            draftId={draft.id}
            published={draft.published}
            publishHref={`${href}/publish`}
            share={shareTextAction}
            renew={renewLinkAction}
          />
        ) : null}
        <ShareAuthors
          draftId={draft.id}
          authors={authors}
          viewerId={author.id}
          isOwner={draft.isOwner}
          remove={removeEditorAction}
        >
          {draft.isOwner ? <InviteForm action={inviteEditorAction} withdraw={withdrawInvitesAction} draftId={draft.id} /> : null}
        </ShareAuthors>
        <ShareOwner
          draftId={draft.id}
          isOwner={draft.isOwner}
          isArchived={draft.published ? draft.published.archivedAt !== null : undefined}
          downloadHref={`${href}/download`}
          duplicate={duplicateTextAction}
          archive={archiveTextAction}
          remove={deleteTextAction}
        />
        <p>
          <a href={href}>{t('backToEditor')}</a>
        </p>
      </NextIntlClientProvider>
    </SitePage>
  );
}
