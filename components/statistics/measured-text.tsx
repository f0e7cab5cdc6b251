import { useFormatter, useTranslations } from 'next-intl';
import type { Measured } from '@/quizzes/statistics/measured';
import styles from './statistics.module.css';

export type MeasuredTextProps = {
  figure: Measured;
  unit: 'percent' | 'number';
  /** How many answers the place already says it rests on; where the figure rests on others, it says so itself. */
  saidN?: number;
};

/** A figure with its interval and what it rests on, or in words why there is none. */
export function MeasuredText({ figure, unit, saidN }: MeasuredTextProps) {
  const t = useTranslations('statistics');
  const format = useFormatter();
  const written = (value: number) =>
    (unit === 'percent'
      ? format.number(value, { style: 'percent', maximumFractionDigits: 0 })
      : format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    )
      .replace('-', '−')
      .replace(/^−(0(\.0+)?%?)$/, '$1');
  const of = figure.n === saidN ? '' : t('of', { n: figure.n });
  if (figure.value === null)
    return (
      <span className="muted">
        {t(figure.reason)} {of}
      </span>
    );
  return (
    <span>
      {written(figure.value)}{' '}
      <span className={styles.interval}>
        {t('interval', { low: written(figure.low), high: written(figure.high) })} {of}
      </span>
    </span>
  );
}
