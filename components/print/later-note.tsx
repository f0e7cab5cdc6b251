import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import styles from './sheet.module.css';

/** What is kept back because a test of the reader asks it, and where that test is handed in. */
export function LaterNote({ href, children }: { href: string; children: ReactNode }) {
  const t = useTranslations('fact');
  return (
    <p className={styles.later}>
      {children}{' '}
      <Link href={href} prefetch={false}>
        {t('hidden.tests')}
      </Link>
    </p>
  );
}
