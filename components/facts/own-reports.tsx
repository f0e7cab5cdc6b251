import { useFormatter, useTranslations } from 'next-intl';
import styles from './facts.module.css';

type OwnReportsProps = {
  /** The newest first. */
  reports: readonly { createdAt: Date; resolvedAt: Date | undefined; resolution: string | undefined }[];
  timeZone: string;
};

/** What became of what someone reported about a fact. */
export function OwnReports({ reports, timeZone }: OwnReportsProps) {
  const t = useTranslations('fact.reported');
  const format = useFormatter();
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'long', timeZone });
  return (
    <ul className={`${styles.reported} small`} aria-label={t('title')}>
      {reports.map(({ createdAt, resolvedAt, resolution }) => (
        <li key={createdAt.getTime()}>
          {t('on', { day: day(createdAt) })}{' '}
          {resolvedAt
            ? `${t('answered', { day: day(resolvedAt) })} ${resolution ? t(`resolution.${resolution}`) : ''}`
            : t('waiting')}
        </li>
      ))}
    </ul>
  );
}
