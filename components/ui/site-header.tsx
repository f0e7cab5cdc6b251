import Link from 'next/link';
import { useTranslations } from 'next-intl';
import styles from './site-header.module.css';

export type SiteHeaderProps = {
  current?: 'learn' | 'library' | 'progress' | 'history';
  viewer: { status: 'guest' | 'registered'; label: string | undefined } | undefined;
};

export function SiteHeader({ current, viewer }: SiteHeaderProps) {
  const t = useTranslations('nav');
  const links = [
    { id: 'learn', href: '/', label: t('learn') },
    { id: 'library', href: '/packs', label: t('library') },
    ...(viewer ? [{ id: 'progress', href: '/progress', label: t('progress') }] : []),
    ...(viewer ? [{ id: 'history', href: '/history', label: t('history') }] : []),
  ];
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <Link className={styles.brand} href="/" prefetch={false}>
        Pass<span>age</span>
      </Link>
      <nav aria-label={t('label')} className={styles.nav}>
        {links.map(({ id, href, label }) => (
          <Link key={id} href={href} prefetch={false} aria-current={id === current ? 'page' : undefined}>
            {label}
          </Link>
        ))}
        <span className={viewer ? styles.own : styles.nav}>
          {viewer?.status === 'registered' ? (
            <Link href="/account" prefetch={false}>
              {viewer.label ?? t('account')}
            </Link>
          ) : (
            <>
              <Link href="/sign-in" prefetch={false}>
                {t('signIn')}
              </Link>
              {viewer ? (
                <Link href="/sign-up" prefetch={false}>
                  {t('keep')}
                </Link>
              ) : null}
            </>
          )}
        </span>
      </nav>
    </header>
  );
}
