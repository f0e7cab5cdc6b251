import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SitePage } from '@/app/site-page';

export default async function QuizNotFound() {
  const t = await getTranslations('notFound');
  return (
    <SitePage>
      <h1>{t('quizTitle')}</h1>
      <p className="lead">{t('quizLead')}</p>
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
