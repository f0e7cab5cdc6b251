import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { findCurrentSessionId } from '@/app/(auth)/viewer';
import { SitePage } from '@/app/site-page';
import { database } from '@/services/database';
import { listPacksOfSession } from '@/services/packs/list-packs';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('library'))('title') };
}

export default async function LibraryPage() {
  const sessionId = await findCurrentSessionId();
  const [packs, t, tDrafts] = await Promise.all([
    listPacksOfSession(await database(), sessionId),
    getTranslations('library'),
    getTranslations('drafts'),
  ]);
  return (
    <SitePage current="library">
      <h1>{t('title')}</h1>
      {packs.map((pack) => (
        <section key={pack.id}>
          <h2>
            <Link href={`/packs/${pack.id}`} prefetch={false}>
              {pack.title}
            </Link>
          </h2>
          {pack.summary === pack.title ? null : <p className="lead">{pack.summary}</p>}
        </section>
      ))}
      <div className="actions">
        <Link className="button quiet" href="/texts" prefetch={false}>
          {tDrafts('own')}
        </Link>
      </div>
    </SitePage>
  );
}
