import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import styles from './admin.module.css';

type Props = {
  health:
    | { bytes: number | undefined; sqlite: string; isWhole: boolean | undefined; waiting: number; errors: number }
    | undefined;
  invariants: { total: number; broken: readonly { invariant: string; rows: number }[] } | undefined;
  checkHref: string;
  versions: { passage: string; next: string; node: string };
  startedAt: Date;
};

const when = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

/** How the site and its database are, in words and figures. */
export function HealthFacts({ health, invariants, checkHref, versions, startedAt }: Props) {
  const t = useTranslations('admin');
  const format = useFormatter();
  return (
    <>
      <dl className="facts-of">
        <dt>{t('database')}</dt>
        <dd className={health ? undefined : styles.broken}>{t(health ? 'answers' : 'silent')}</dd>
        {health ? (
          <>
            <dt>{t('file')}</dt>
            <dd className={health.isWhole === false ? styles.broken : undefined}>
              {t(health.isWhole === undefined ? 'untold' : health.isWhole ? 'whole' : 'damaged')}
            </dd>
            <dt>{t('size')}</dt>
            <dd>{health.bytes === undefined ? t('untold') : t('megabytes', { size: health.bytes / 1_000_000 })}</dd>
            <dt>{t('memories')}</dt>
            <dd>{t('waiting', { count: health.waiting })}</dd>
            <dt>{t('room.errors')}</dt>
            <dd>
              <Link href="/admin/errors" prefetch={false}>
                {t('logged', { count: health.errors })}
              </Link>
            </dd>
          </>
        ) : null}
        <dt>{t('running')}</dt>
        <dd>{format.dateTime(startedAt, when)}</dd>
        <dt>{t('versions')}</dt>
        <dd>{t('versionList', { ...versions, sqlite: health?.sqlite ?? '?' })}</dd>
      </dl>
      <section className={styles.part}>
        <h2>{t('invariants')}</h2>
        {invariants ? (
          <p role="status">{t('hold', { holding: invariants.total - invariants.broken.length, total: invariants.total })}</p>
        ) : (
          <p>{t('invariantsLead')}</p>
        )}
        {invariants && invariants.broken.length > 0 ? (
          <ul>
            {invariants.broken.map(({ invariant, rows }) => (
              <li key={invariant} className={styles.broken}>
                {t('broken', { invariant, rows })}
              </li>
            ))}
          </ul>
        ) : null}
        <div className="actions">
          <Link className="button quiet" href={checkHref} prefetch={false}>
            {t(invariants ? 'checkAgain' : 'check')}
          </Link>
        </div>
      </section>
    </>
  );
}
