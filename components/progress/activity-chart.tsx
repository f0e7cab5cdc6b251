import { scaleThreshold } from 'd3-scale';
import { useFormatter, useTranslations } from 'next-intl';
import { Chart } from '@/components/ui/chart';
import styles from './activity-chart.module.css';

export type ActivityChartProps = { days: readonly { day: string; count: number; right: number }[] };

type Day = ActivityChartProps['days'][number];

const bounds = [1, 10, 30, 60] as const;
const level = scaleThreshold<number, number>([...bounds], [0, 1, 2, 3, 4]);
const cell = 10;
const pitch = 12;
const monthRoom = 16;

/** From 0, Monday. */
const weekdayOf = (day: string): number => (new Date(Date.parse(day)).getUTCDay() + 6) % 7;

/** Weeks from Monday to Sunday; the first and the last may be short. */
function weeksOf(days: readonly Day[]): Day[][] {
  const weeks: Day[][] = [];
  for (const day of days) {
    const week = weeks.at(-1);
    if (week && weekdayOf(day.day) !== 0) week.push(day);
    else weeks.push([day]);
  }
  return weeks;
}

/** A year of answers, a square a day; in two halves, which stand one above the other on a phone. */
export function ActivityChart({ days }: ActivityChartProps) {
  const t = useTranslations('progress.activity');
  const format = useFormatter();
  const on = (day: string, options: 'month' | 'day') =>
    format.dateTime(Date.parse(day), {
      month: options === 'month' ? 'short' : 'long',
      timeZone: 'UTC',
      ...(options === 'day' && { day: 'numeric', weekday: 'long', year: 'numeric' }),
    });
  const active = days.filter(({ count }) => count > 0);
  const total = active.reduce((sum, { count }) => sum + count, 0);
  const heading = t('heading', { total, days: active.length });
  const weeks = weeksOf(days);
  const half = Math.ceil(weeks.length / 2);
  return (
    <Chart
      id="activity"
      heading={heading}
      note={<p>{t('note', { total, of: days.length })}</p>}
      table={{
        open: t('table'),
        caption: t('caption'),
        columns: [t('column.day'), t('column.count'), t('column.right')],
        rows: active.toReversed().map(({ day, count, right }) => ({ key: day, cells: [on(day, 'day'), count, right] })),
      }}
    >
      <div className={styles.halves} dir="ltr">
        {[weeks.slice(0, half), weeks.slice(half)].map((part, index) => (
          <svg
            key={part[0]?.[0]?.day}
            viewBox={`0 0 ${half * pitch - (pitch - cell)} ${monthRoom + 7 * pitch}`}
            role="img"
            aria-label={halfLabel(part, index)}
          >
            {part.map((week, column) => (
              <g key={week[0]?.day}>
                {startsMonth(part, column) ? (
                  <text x={column * pitch} y="9">
                    {on(week.at(-1)?.day ?? '', 'month')}
                  </text>
                ) : null}
                {week.map(({ day, count }) => (
                  <rect
                    key={day}
                    data-level={level(count)}
                    x={column * pitch}
                    y={monthRoom + weekdayOf(day) * pitch}
                    width={cell}
                    height={cell}
                    rx="2"
                  />
                ))}
              </g>
            ))}
          </svg>
        ))}
      </div>
      <p className={styles.scale}>
        {[0, ...bounds].map((from, index) => (
          <span key={from}>
            <svg width="12" height="12" aria-hidden="true">
              <rect data-level={index} x="1" y="1" width={cell} height={cell} rx="2" />
            </svg>
            {index === 0
              ? t('none')
              : index === bounds.length
                ? t('more', { from })
                : t('range', { from, to: (bounds[index] ?? 0) - 1 })}
          </span>
        ))}
      </p>
    </Chart>
  );

  function halfLabel(part: readonly Day[][], index: number): string {
    const of = part.flat();
    return t('half', {
      from: on(of[0]?.day ?? '', 'day'),
      to: on(of.at(-1)?.day ?? '', 'day'),
      total: of.reduce((sum, { count }) => sum + count, 0),
      days: of.filter(({ count }) => count > 0).length,
      index,
    });
  }
}

/** Whether a month begins in this week, and its name has room. */
function startsMonth(weeks: readonly Day[][], column: number): boolean {
  const monthOf = (week: Day[] | undefined) => week?.at(-1)?.day.slice(0, 7);
  if (column > weeks.length - 2) return false;
  return column === 0 ? monthOf(weeks[0]) === monthOf(weeks[2]) : monthOf(weeks[column]) !== monthOf(weeks[column - 1]);
}
