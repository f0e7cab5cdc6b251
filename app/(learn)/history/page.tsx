import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { findCurrentViewer } from '@/app/(auth)/viewer';
import { SitePage } from '@/app/site-page';
import { AttemptList } from '@/components/attempt/attempt-list';
import { listAttempts } from '@/services/attempts/list-attempts';
import { database } from '@/services/database';
import { listPacks } from '@/services/packs/list-packs';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('history'))('title') };
}

export default async function HistoryPage() {
  const db = await database();
  const [viewer, packs, t] = await Promise.all([findCurrentViewer(), listPacks(db), getTranslations('history')]);
  const attempts = viewer ? await listAttempts(db, viewer.id) : [];
  return (
    <SitePage current="history">
      <h1>{t('title')}</h1>
      {attempts.length > 0 ? (
        <AttemptList
          attempts={attempts}
          packTitles={Object.fromEntries(packs.map(({ id, title }) => [id, title]))}
          hrefOf={(attempt) => `/attempts/${attempt.id}`}
        />
      ) : (
        <>
          <p className="lead">{t('empty')}</p>
          <div className="actions">
            <Link className="button" href="/">
              {t('first')}
            </Link>
          </div>
        </>
      )}
    </SitePage>
  );
}
