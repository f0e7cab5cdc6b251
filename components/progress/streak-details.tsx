import { useFormatter, useTranslations } from 'next-intl';
import styles from './progress.module.css';

export type StreakDetailsProps = { current: number; longest: number; freezesLeft: number; frozenDays: readonly string[] };

/** Closed until it is asked for: days in a row are no measure of what is known. */
export function StreakDetails({ current, longest, freezesLeft, frozenDays }: StreakDetailsProps) {
  const t = useTranslations('progress.streak');
  const format = useFormatter();
  const lastFrozen = frozenDays.at(-1);
  return (
    <details className={styles.streak}>
      <summary>{t('open')}</summary>
      <p>{t('current', { current, longest })}</p>
      <p>
        {t('freezes', { count: freezesLeft })}
        {lastFrozen === undefined
          ? null
          : ` ${t('frozen', {
              count: frozenDays.length,
              on: format.dateTime(Date.parse(lastFrozen), { dateStyle: 'long', timeZone: 'UTC' }),
            })}`}
      </p>
      <p className="small">{t('note')}</p>
    </details>
  );
}
