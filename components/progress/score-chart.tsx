import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { useScoreText } from '@/components/attempt/score-text';
import { Chart } from '@/components/ui/chart';
import { ChartPath, ChartPlot } from '@/components/ui/chart-plot';
import { fewestAnswers } from '@/quizzes/statistics/measured';
import styles from './progress.module.css';

type Score = {
  attemptId: string;
  mode: 'practice' | 'assessed';
  startedAt: number;
  itemCount: number;
  earned: number;
  expected: { mean: number; sd: number };
};

export type ScoreChartProps = {
  /** Oldest first, at least one. */
  scores: readonly Score[];
  items: number;
  share: number;
  meanError: number;
  meanAbsoluteError: number;
  withinTwoSd: number;
  timeZone: string;
  attemptHref: (attemptId: string) => string;
  historyHref: string;
};

const drawnDots = 60;

/** Every score with the one that was expected before, and how good those expectations are. */
export function ScoreChart(props: ScoreChartProps) {
  const { scores, items, share, meanError, meanAbsoluteError, withinTwoSd, timeZone, attemptHref, historyHref } = props;
  const t = useTranslations('progress.scores');
  const format = useFormatter();
  const { points: earnedText, percent } = useScoreText();
  const points = (value: number) => Math.round(Math.abs(value) * 100);
  const number = (value: number) => format.number(value, { maximumFractionDigits: 1 });
  const day = (at: number) => format.dateTime(at, { day: 'numeric', month: 'short', timeZone });
  const isEnough = items >= fewestAnswers;
  const heading = isEnough
    ? t('heading', { count: scores.length, share: percent(share, 1), points: points(meanError), side: sideOf(meanError) })
    : t('headingFew', { count: scores.length });

  const x = scalePoint<number>(
    scores.map((_, index) => index),
    [scores.length === 1 ? 0 : 3, scores.length === 1 ? 100 : 97],
  );
  const y = scaleLinear([0, 1], [100, 0]).clamp(true);
  const places = scores.map((score, index) => {
    const { mean, sd } = score.expected;
    const of = (value: number) => y(value / score.itemCount);
    return { ...score, x: x(index) ?? 0, y: of(score.earned), low: of(mean - sd), mean: of(mean), high: of(mean + sd) };
  });
  const path = line<(typeof places)[number]>(
    (place) => place.x,
    (place) => place.y,
  )(places);
  const middle = places[Math.floor(places.length / 2)];
  const ends = [places[0], ...(places.length > 4 ? [middle] : []), ...(places.length > 1 ? [places.at(-1)] : [])];
  const dots = places.length > drawnDots ? 2.5 : 4.5;
  return (
    <Chart
      id="scores"
      heading={heading}
      note={
        <>
          <p>{t('note', { items, count: scores.length })}</p>
          {isEnough ? (
            <p>{t('accuracy', { points: points(meanAbsoluteError), within: withinTwoSd, count: scores.length })}</p>
          ) : (
            <p>{t('few', { fewest: fewestAnswers })}</p>
          )}
          <p>
            <Link href={historyHref} prefetch={false}>
              {t('history')}
            </Link>
          </p>
        </>
      }
      table={{
        open: t('table'),
        caption: heading,
        columns: [t('column.quiz'), t('column.score'), t('column.expected')],
        rows: scores.toReversed().map(({ attemptId, mode, startedAt, earned, itemCount, expected }) => ({
          key: attemptId,
          cells: [
            <Link key="link" href={attemptHref(attemptId)} prefetch={false}>
              {t('quizOn', {
                mode,
                on: format.dateTime(startedAt, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
              })}
            </Link>,
            t('scored', { earned: earnedText(earned), total: itemCount, share: percent(earned, itemCount) }),
            t('expected', { mean: number(expected.mean), sd: number(expected.sd) }),
          ],
        })),
      }}
    >
      <ChartPlot
        label={heading}
        y={[1, 0.5, 0].map((value) => ({ at: y(value), label: percent(value, 1) }))}
        x={ends.flatMap((place) => (place ? [{ at: place.x, label: day(place.startedAt), isMinor: place === middle }] : []))}
      >
        {places.map((place) => (
          <g key={place.attemptId} className={styles.expected}>
            <line x1={`${place.x}%`} x2={`${place.x}%`} y1={`${place.low}%`} y2={`${place.high}%`} />
          </g>
        ))}
        {path && places.length > 1 ? <ChartPath className={styles.line} d={path} /> : null}
        {places.map((place) => (
          <circle key={place.attemptId} className={styles.dot} cx={`${place.x}%`} cy={`${place.y}%`} r={dots} />
        ))}
      </ChartPlot>
      <p className={styles.legend}>
        <span>
          <svg width="14" height="14" aria-hidden="true">
            <circle className={styles.dot} cx="7" cy="7" r="4.5" />
          </svg>
          {t('legend.score')}
        </span>
        <span>
          <svg width="14" height="14" aria-hidden="true" className={styles.expected}>
            <line x1="7" x2="7" y1="1" y2="13" />
          </svg>
          {t('legend.expected')}
        </span>
      </p>
    </Chart>
  );
}

const sideOf = (error: number): 'above' | 'below' | 'as' =>
  Math.round(Math.abs(error) * 100) === 0 ? 'as' : error > 0 ? 'above' : 'below';
