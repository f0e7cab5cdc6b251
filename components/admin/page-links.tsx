import Link from 'next/link';
import { useTranslations } from 'next-intl';
import styles from './admin.module.css';

type Props = { page: number; pages: number; hrefOf: (page: number) => string };

/** The way through a long list; nothing where it has one page. */
export function PageLinks({ page, pages, hrefOf }: Props) {
  const t = useTranslations('admin');
  if (pages <= 1 && page === 1) return null;
  return (
    <nav aria-label={t('pages')} className={styles.pages}>
      {page > 1 ? (
        <Link href={hrefOf(Math.min(page - 1, pages))} prefetch={false} rel="prev">
          {t('newer')}
        </Link>
      ) : null}
      <span>{t('page', { page, pages })}</span>
      {page < pages ? (
        <Link href={hrefOf(page + 1)} prefetch={false} rel="next">
          {t('older')}
        </Link>
      ) : null}
    </nav>
  );
}
