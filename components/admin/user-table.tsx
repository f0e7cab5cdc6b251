import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import styles from './admin.module.css';

export type UserRow = {
  id: string;
  status: 'registered' | 'guest';
  email: string | undefined;
  name: string | undefined;
  isAdmin: boolean;
  createdAt: Date;
  lastSeenAt: Date | undefined;
};
type Group = UserRow['status'];

type Props = {
  users: readonly UserRow[];
  group: Group;
  counts: Readonly<Record<Group, number>>;
  hrefOf: (user: UserRow) => string;
};

const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const addresses = { registered: '/admin', guest: '/admin?show=guests' } as const;

/** Users of one group, and how many the other has. A guest has no name and is told by the end of their id. */
export function UserTable({ users, group, counts, hrefOf }: Props) {
  const t = useTranslations('admin');
  const format = useFormatter();
  return (
    <>
      <p className={styles.groups}>
        {(['registered', 'guest'] as const).map((of) =>
          of === group ? (
            <strong key={of}>{t(`count.${of}`, { count: counts[of] })}</strong>
          ) : (
            <Link key={of} href={addresses[of]} prefetch={false}>
              {t(`count.${of}`, { count: counts[of] })}
            </Link>
          ),
        )}
      </p>
      {users.length === 0 ? (
        <p className="lead">{t('nobody')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('who')}</th>
              <th scope="col" className={styles.since}>
                {t('since')}
              </th>
              <th scope="col">{t('lastSeen')}</th>
            </tr>
          </thead>
          <tbody>
            {users.map((user) => (
              <tr key={user.id}>
                <th scope="row">
                  <Link href={hrefOf(user)} prefetch={false}>
                    {user.name ?? user.email ?? t('guestOf', { id: user.id.slice(-6) })}
                  </Link>
                  {user.name && user.email ? <small>{user.email}</small> : null}
                  {user.isAdmin ? <small>{t('isAdministrator')}</small> : null}
                </th>
                <td className={`${styles.date} ${styles.since}`}>{format.dateTime(user.createdAt, day)}</td>
                <td className={styles.date}>{user.lastSeenAt ? format.dateTime(user.lastSeenAt, day) : t('never')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
