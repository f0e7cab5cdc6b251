import { scaleLinear } from 'd3-scale';
import { useFormatter, useTranslations } from 'next-intl';
import { Chart } from '@/components/ui/chart';
import { ChartRows } from '@/components/ui/chart-rows';
import type { ItemKind } from '@/quizzes/kinds/item';
import { fewestAnswers } from '@/quizzes/statistics/measured';

export type TimesChartProps = {
  /** In ms, the kind most often answered first. */
  times: readonly { kind: ItemKind | 'card'; n: number; lowerQuartile: number; median: number; upperQuartile: number }[];
};

/** How long answers take, kind by kind. */
export function TimesChart({ times }: TimesChartProps) {
  const t = useTranslations('progress.times');
  const tKind = useTranslations('start.kind');
  const tFigure = useTranslations('progress.figure');
  const format = useFormatter();
  const seconds = (ms: number) => format.number(ms / 1000, { maximumFractionDigits: ms < 10_000 ? 1 : 0 });
  const nameOf = (kind: ItemKind | 'card') => (kind === 'card' ? t('card') : tKind(kind));
  const measured = times.filter(({ n }) => n >= fewestAnswers).sort((a, b) => a.median - b.median);
  const [fastest] = measured;
  const slowest = measured.at(-1);
  const heading =
    fastest && slowest && fastest !== slowest
      ? t('heading', {
          fastest: nameOf(fastest.kind),
          least: seconds(fastest.median),
          slowest: nameOf(slowest.kind),
          most: seconds(slowest.median),
        })
      : fastest
        ? t('headingOne', { kind: nameOf(fastest.kind), median: seconds(fastest.median) })
        : t('headingFew');
  const x = scaleLinear([0, Math.max(1, ...measured.map(({ upperQuartile }) => upperQuartile))], [0, 100]);
  const rows = times.map((time) => ({
    ...time,
    isEnough: time.n >= fewestAnswers,
    span: t('span', { from: seconds(time.lowerQuartile), to: seconds(time.upperQuartile) }),
    typical: t('median', { median: seconds(time.median) }),
  }));
  return (
    <Chart
      id="times"
      heading={heading}
      note={
        <>
          <p>{t('note', { n: times.reduce((sum, { n }) => sum + n, 0) })}</p>
          <p>{t('means', { fewest: fewestAnswers })}</p>
        </>
      }
      table={{
        open: t('table'),
        caption: heading,
        columns: [t('column.kind'), t('column.n'), t('column.median'), t('column.span')],
        rows: rows.map(({ kind, n, isEnough, typical, span }) => ({
          key: kind,
          cells: [nameOf(kind), n, ...(isEnough ? [typical, span] : [tFigure('tooFew'), ''])],
        })),
      }}
    >
      <ChartRows
        rows={rows.map(({ kind, n, isEnough, median, lowerQuartile, upperQuartile, typical, span }) => ({
          key: kind,
          name: nameOf(kind),
          figure: isEnough ? t('medianOf', { median: seconds(median), n }) : tFigure('tooFewOf', { n }),
          label: t('label', { kind: nameOf(kind), typical, span, n }),
          ...(isEnough && { at: { value: x(median), low: x(lowerQuartile), high: x(upperQuartile) } }),
        }))}
      />
    </Chart>
  );
}
