import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SitePage } from './site-page';

export default async function NotFound() {
  const t = await getTranslations('notFound');
  return (
    <SitePage>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <div className="actions">
        <Link className="button" href="/">
          {t('home')}
        </Link>
        <Link className="button quiet" href="/packs">
          {t('library')}
        </Link>
      </div>
    </SitePage>
  );
}
