import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { Chart } from '@/components/ui/chart';
import { ChartPath, ChartPlot } from '@/components/ui/chart-plot';
import { sureness } from '@/memory/calibration';
import { wilson } from '@/quizzes/statistics/interval';
import { fewestAnswers } from '@/quizzes/statistics/measured';
import styles from './progress.module.css';

type Bin = { from: number; n: number; meanCertainty: number; shareRight: number; low: number; high: number };

export type CalibrationChartProps = {
  certainty: { n: number; brier: number; bins: readonly Bin[]; meanCertainty: number; shareRight: number } | undefined;
  asksCertainty: boolean;
  settingsHref: string;
};

/** How sure the learner was against how often they were right. */
export function CalibrationChart({ certainty, asksCertainty, settingsHref }: CalibrationChartProps) {
  const t = useTranslations('progress.calibration');
  const tFigure = useTranslations('progress.figure');
  const format = useFormatter();
  const percent = (value: number) => format.number(value, { style: 'percent', maximumFractionDigits: 0 });
  if (!certainty)
    return (
      <Chart id="calibration" heading={t('headingNone')}>
        <p className={styles.text}>
          {asksCertainty
            ? t('isAsked')
            : t.rich('howTo', {
                link: (words) => (
                  <Link href={settingsHref} prefetch={false}>
                    {words}
                  </Link>
                ),
              })}
        </p>
      </Chart>
    );
  const { n, brier, bins, meanCertainty, shareRight } = certainty;
  const isEnough = n >= fewestAnswers;
  const right = Math.round(shareRight * n);
  const { low, high } = wilson(right, n);
  const heading = isEnough
    ? t('heading', {
        sure: percent(meanCertainty),
        right: percent(shareRight),
        side: sureness(meanCertainty, right, n),
      })
    : t('headingFew', { n });
  const drawn = bins.filter((bin) => bin.n >= fewestAnswers);
  const x = scaleLinear([0, 1], [0, 100]);
  const y = scaleLinear([0, 1], [100, 0]);
  const path = line<Bin>(
    (bin) => x(bin.meanCertainty),
    (bin) => y(bin.shareRight),
  )(drawn);
  const diagonal = line()([
    [0, 100],
    [100, 0],
  ]);
  return (
    <Chart
      id="calibration"
      heading={heading}
      note={
        <>
          <p>{t('note', { n })}</p>
          {isEnough ? (
            <>
              <p>{t('outside', { low: percent(low), high: percent(high) })}</p>
              <p>{t('brier', { brier: format.number(brier, { maximumFractionDigits: 3 }) })}</p>
            </>
          ) : null}
          <p>{tFigure('intervalMeans', { fewest: fewestAnswers })}</p>
        </>
      }
      table={{
        open: t('table'),
        caption: heading,
        columns: [t('column.sure'), t('column.n'), t('column.right'), t('column.share')],
        rows: bins.map((bin) => ({
          key: String(bin.from),
          cells: [
            percent(bin.meanCertainty),
            bin.n,
            Math.round(bin.shareRight * bin.n),
            bin.n < fewestAnswers
              ? tFigure('tooFew')
              : `${percent(bin.shareRight)} (${tFigure('interval', { low: percent(bin.low), high: percent(bin.high) })})`,
          ],
        })),
      }}
    >
      {drawn.length === 0 ? null : (
        <>
          <ChartPlot
            label={t('label', {
              points: format.list(
                drawn.map((bin) => t('point', { sure: percent(bin.meanCertainty), right: percent(bin.shareRight) })),
              ),
            })}
            y={[1, 0.5, 0].map((value) => ({ at: y(value), label: percent(value) }))}
            x={[0, 0.25, 0.5, 0.75, 1].map((value) => ({
              at: x(value),
              label: percent(value),
              isMinor: value === 0.25 || value === 0.75,
            }))}
          >
            {diagonal ? <ChartPath className={styles.diagonal} d={diagonal} /> : null}
            {drawn.map((bin) => (
              <line
                key={bin.from}
                className={styles.whisker}
                x1={`${x(bin.meanCertainty)}%`}
                x2={`${x(bin.meanCertainty)}%`}
                y1={`${y(bin.low)}%`}
                y2={`${y(bin.high)}%`}
              />
            ))}
            {path && drawn.length > 1 ? <ChartPath className={styles.line} d={path} /> : null}
            {drawn.map((bin) => (
              <circle
                key={bin.from}
                className={styles.dot}
                cx={`${x(bin.meanCertainty)}%`}
                cy={`${y(bin.shareRight)}%`}
                r="4.5"
              />
            ))}
          </ChartPlot>
          <p className={styles.legend}>{t('axes')}</p>
        </>
      )}
    </Chart>
  );
}
