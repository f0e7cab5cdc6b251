import { useFormatter, useTranslations } from 'next-intl';
import { useScoreText } from '@/components/attempt/score-text';
import styles from './certificate.module.css';

export type CertificateProps = {
  title: string;
  language: string;
  name: string | undefined;
  earned: number;
  total: number;
  finishedAt: Date;
  timeZone: string;
  /** What tells this quiz from every other: its seed and the version of its text. */
  seed: number;
  version: string;
};

/** The result of a test on one page, to be printed: what was asked, how much was right, and what it does not prove. */
export function Certificate({ title, language, name, earned, total, finishedAt, timeZone, seed, version }: CertificateProps) {
  const t = useTranslations('certificate');
  const format = useFormatter();
  const { points, percent } = useScoreText();
  return (
    <article className={styles.page}>
      <p className={styles.brand}>
        Pass<span>age</span>
      </p>
      <h1>{name ?? t('someone')}</h1>
      <p className={styles.line}>{t('took')}</p>
      <p className={styles.title} lang={language}>
        {title}
      </p>
      <p className={styles.score}>
        {t('score', { earned: points(earned), total })} <span>{percent(earned, total)}</span>
      </p>
      <p className={styles.line}>
        <time dateTime={finishedAt.toISOString()}>{format.dateTime(finishedAt, { dateStyle: 'long', timeZone })}</time>
      </p>
      <p className={styles.foot}>{t('foot', { seed: String(seed), version: version.slice(0, 12) })}</p>
    </article>
  );
}
