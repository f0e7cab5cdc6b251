import Link from 'next/link';
import { useTranslations } from 'next-intl';
import styles from './attempt-list.module.css';

export type AttemptListPagesProps = {
  from: number;
  to: number;
  total: number;
  newerHref: string | undefined;
  olderHref: string | undefined;
};

/** Which of how many are shown, and the way to the others. */
export function AttemptListPages({ from, to, total, newerHref, olderHref }: AttemptListPagesProps) {
  const t = useTranslations('history');
  return (
    <nav className={styles.pages} aria-label={t('pages')}>
      <span className="muted">{t('shown', { from, to, total })}</span>
      {newerHref ? (
        <Link href={newerHref} prefetch={false}>
          {t('newer')}
        </Link>
      ) : null}
      {olderHref ? (
        <Link href={olderHref} prefetch={false}>
          {t('older')}
        </Link>
      ) : null}
    </nav>
  );
}
