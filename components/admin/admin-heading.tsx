import Link from 'next/link';
import { useTranslations } from 'next-intl';
import styles from './admin.module.css';

const rooms = { users: '/admin', packs: '/admin/packs', health: '/admin/health', errors: '/admin/errors' } as const;

/** The head of each page of the administration, with the way to the others. */
export function AdminHeading({ current }: { current: keyof typeof rooms }) {
  const t = useTranslations('admin');
  return (
    <>
      <h1>{t(`title.${current}`)}</h1>
      <nav aria-label={t('label')} className={styles.rooms}>
        {Object.entries(rooms).map(([room, href]) => (
          <Link key={room} href={href} prefetch={false} aria-current={room === current ? 'page' : undefined}>
            {t(`room.${room}`)}
          </Link>
        ))}
      </nav>
    </>
  );
}
