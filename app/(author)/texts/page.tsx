import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';
import { ImportForm } from '@/components/drafts/import-form';
import { TextList } from '@/components/drafts/text-list';
import { database } from '@/services/database';
import { listDrafts } from '@/services/drafts/list-drafts';
import { findAuthor } from '../author';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drafts'))('title') };
}

type Query = Partial<Record<'done' | 'import' | 'at', string | string[]>>;

const one = (text: string | string[] | undefined) => (typeof text === 'string' ? text : undefined);

export default async function TextsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const author = await findAuthor('/texts');
  const [texts, t, { done, import: problem, at }] = await Promise.all([
    listDrafts(await database(), author.id),
    getTranslations('drafts'),
    searchParams,
  ]);
  return (
    <SitePage current="library">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {done === 'deleted' || done === 'archived' || done === 'left' ? <p role="status">{t(`done.${done}`)}</p> : null}
      {done === 'too-many-texts' ? (
        <p role="alert" className="problem">
          {t(`problem.${done}`)}
        </p>
      ) : null}
      <div className="actions">
        <Link className="button" href="/texts/new" prefetch={false}>
          {t('new')}
        </Link>
      </div>
      <TextList texts={texts} />
      <ImportForm action="/api/texts/import" problem={one(problem)} at={one(at)} />
    </SitePage>
  );
}
