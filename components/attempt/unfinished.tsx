import Link from 'next/link';
import { useTranslations } from 'next-intl';

export function Unfinished({
  title,
  answered,
  total,
  resumeHref,
}: {
  title: string;
  answered: number;
  total: number;
  resumeHref: string;
}) {
  const t = useTranslations('result');
  return (
    <>
      <p className="small">{title}</p>
      <h1>{t('unfinished', { answered, total })}</h1>
      <div className="actions">
        <Link className="button" href={resumeHref} prefetch={false}>
          {t('resume')}
        </Link>
      </div>
    </>
  );
}
