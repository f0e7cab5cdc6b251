import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** The choice is a quiz, but none of its items would be fair. */
export function NothingToAsk({ title, packHref }: { title: string; packHref: string }) {
  const t = useTranslations('start');
  return (
    <>
      <p className="small">{title}</p>
      <h1>{t('nothing')}</h1>
      <p className="lead">{t('nothingLead')}</p>
      <div className="actions">
        <Link className="button" href={packHref} prefetch={false}>
          {t('chooseAgain')}
        </Link>
      </div>
    </>
  );
}
