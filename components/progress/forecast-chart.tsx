import { scaleBand, scaleLinear } from 'd3-scale';
import { useFormatter, useTranslations } from 'next-intl';
import { Chart } from '@/components/ui/chart';
import { ChartPlot } from '@/components/ui/chart-plot';
import styles from './progress.module.css';

export type ForecastChartProps = { days: readonly { day: string; count: number }[] };

const perWeek = 7;

/** How many facts come back on each of the days to come. */
export function ForecastChart({ days }: ForecastChartProps) {
  const t = useTranslations('progress.forecast');
  const format = useFormatter();
  const on = (day: string, style: 'short' | 'long') =>
    format.dateTime(Date.parse(day), {
      day: 'numeric',
      month: style,
      timeZone: 'UTC',
      ...(style === 'long' && { weekday: 'long' }),
    });
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const busiest = days.reduce((most, day) => (day.count > most.count ? day : most), { day: '', count: 0 });
  const heading = t('heading', {
    total,
    days: days.length,
    today: days[0]?.count ?? 0,
    busiest: busiest.count === 0 ? '' : on(busiest.day, 'long'),
    most: busiest.count,
    isToday: String(busiest.day === days[0]?.day),
  });
  const x = scaleBand(
    days.map(({ day }) => day),
    [0, 100],
  ).paddingInner(0.25);
  const y = scaleLinear([0, Math.max(4, busiest.count)], [100, 0]).nice(4);
  const ticks = y.ticks(4).filter(Number.isInteger);
  return (
    <Chart
      id="forecast"
      heading={heading}
      note={<p>{t('note', { total })}</p>}
      table={{
        open: t('table'),
        caption: heading,
        columns: [t('column.day'), t('column.count')],
        rows: days.map(({ day, count }) => ({ key: day, cells: [on(day, 'long'), count] })),
      }}
    >
      <ChartPlot
        label={heading}
        y={ticks.map((value) => ({ at: y(value), label: format.number(value) }))}
        x={days.flatMap(({ day }, index) =>
          index % perWeek === 0
            ? [
                {
                  at: (x(day) ?? 0) + x.bandwidth() / 2,
                  label: index === 0 ? t('today') : on(day, 'short'),
                  isMinor: index % (2 * perWeek) !== 0,
                },
              ]
            : [],
        )}
      >
        {days.map(({ day, count }) =>
          count === 0 ? null : (
            <rect
              key={day}
              className={styles.bar}
              x={`${x(day)}%`}
              width={`${x.bandwidth()}%`}
              y={`${y(count)}%`}
              height={`${100 - y(count)}%`}
            />
          ),
        )}
      </ChartPlot>
    </Chart>
  );
}
