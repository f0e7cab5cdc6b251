import { useFormatter, useTranslations } from 'next-intl';
import { Chart } from '@/components/ui/chart';
import { ChartRows } from '@/components/ui/chart-rows';
import { fewestAnswers } from '@/quizzes/statistics/measured';
import styles from './progress.module.css';

export type RetentionChartProps = {
  bands: readonly { from: number; to: number; n: number; recalled: number; share: number; low: number; high: number }[];
  desiredRetention: number;
};

/** How much was still known after so many days. */
export function RetentionChart({ bands, desiredRetention }: RetentionChartProps) {
  const t = useTranslations('progress.retention');
  const tFigure = useTranslations('progress.figure');
  const format = useFormatter();
  const percent = (value: number) => format.number(value, { style: 'percent', maximumFractionDigits: 0 });
  const n = bands.reduce((sum, band) => sum + band.n, 0);
  const recalled = bands.reduce((sum, band) => sum + band.recalled, 0);
  const heading = n < fewestAnswers ? t('headingFew', { n }) : t('heading', { share: percent(recalled / n) });
  const rows = bands.map((band) => {
    const after = band.to === Number.POSITIVE_INFINITY ? t('afterMore', { from: band.from }) : t('after', band);
    const isEnough = band.n >= fewestAnswers;
    const interval = tFigure('interval', { low: percent(band.low), high: percent(band.high) });
    return { ...band, after, isEnough, interval };
  });
  if (n === 0)
    return (
      <Chart id="retention" heading={heading}>
        <p className={styles.text}>{t('none', { fewest: fewestAnswers })}</p>
      </Chart>
    );
  return (
    <Chart
      id="retention"
      heading={heading}
      note={
        <>
          <p>{t('note', { n, desired: percent(desiredRetention) })}</p>
          <p>{tFigure('intervalMeans', { fewest: fewestAnswers })}</p>
        </>
      }
      table={{
        open: t('table'),
        caption: heading,
        columns: [t('column.after'), t('column.n'), t('column.recalled'), t('column.share')],
        rows: rows.map(({ after, n: of, recalled: known, share, isEnough, interval }) => ({
          key: after,
          cells: [after, of, known, isEnough ? `${percent(share)} (${interval})` : tFigure('tooFew')],
        })),
      }}
    >
      <ChartRows
        reference={desiredRetention * 100}
        rows={rows.map(({ after, n: of, recalled: known, share, low, high, isEnough, interval }) => ({
          key: after,
          name: after,
          figure: isEnough ? tFigure('shareOf', { share: percent(share), n: of }) : tFigure('countOf', { count: known, n: of }),
          label: t('label', { after, share: percent(share), interval, n: of }),
          ...(isEnough && { at: { value: share * 100, low: low * 100, high: high * 100 } }),
        }))}
      />
    </Chart>
  );
}
