import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { TextList } from '@/components/drafts/text-list';
import { database } from '@/services/database';
import { listDrafts } from '@/services/drafts/list-drafts';
import { findAuthor } from '../author';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafts'))('title') };
}

export default async function TextsPage({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const author = await findAuthor('/texts');
  const [texts, t, { done }] = await Promise.all([
    listDrafts(await database(), author.id),
    getTranslations('drafts'),
    searchParams,
  ]);
  return (
    <SitePage current="library">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {done === 'deleted' || done === 'archived' || done === 'left' ? <p role="status">{t(`done.${done}`)}</p> : null}
      <div className="actions">
        <Link className="button" href="/texts/new" prefetch={false}>
          {t('new')}
        </Link>
      </div>
      <TextList texts={texts} />
    </SitePage>
  );
}
