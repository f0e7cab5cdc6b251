import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import styles from './admin.module.css';
import type { UserRow } from './user-table';

const when = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

/** What the administrators know of someone. */
export function UserFacts({ user }: { user: UserRow }) {
  const t = useTranslations('admin');
  const format = useFormatter();
  return (
    <>
      <p className={styles.groups}>
        <Link href={user.status === 'guest' ? '/admin?show=guests' : '/admin'} prefetch={false}>
          {t('back')}
        </Link>
      </p>
      <h1>{user.name ?? user.email ?? t('guestOf', { id: user.id.slice(-6) })}</h1>
      <dl className={`facts-of ${styles.about}`}>
        {user.email ? (
          <>
            <dt>{t('email')}</dt>
            <dd>{user.email}</dd>
          </>
        ) : null}
        <dt>{t('kind')}</dt>
        <dd>{t(`status.${user.status}`)}</dd>
        <dt>{t('since')}</dt>
        <dd>{format.dateTime(user.createdAt, when)}</dd>
        <dt>{t('lastSeen')}</dt>
        <dd>{user.lastSeenAt ? format.dateTime(user.lastSeenAt, when) : t('never')}</dd>
      </dl>
    </>
  );
}
