import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { minutesFor } from '@/memory/pace';
import { ActivityChart, type ActivityChartProps } from './activity-chart';
import { CalibrationChart, type CalibrationChartProps } from './calibration-chart';
import { ConfusedFacts, type ConfusedFactsProps } from './confused-facts';
import { ForecastChart, type ForecastChartProps } from './forecast-chart';
import { MasteryChart, type MasteryChartProps } from './mastery-chart';
import styles from './progress.module.css';
import { RetentionChart, type RetentionChartProps } from './retention-chart';
import { ScoreChart, type ScoreChartProps } from './score-chart';
import { StreakDetails, type StreakDetailsProps } from './streak-details';
import { TimesChart, type TimesChartProps } from './times-chart';
import { WeakFacts, type WeakFactsProps } from './weak-facts';

/** What links lead to. */
export type ProgressLinks = {
  start: string;
  settings: string;
  history: string;
  progress: (packId?: string) => string;
  attempt: (attemptId: string) => string;
  fact: (packId: string, factId: string) => string;
  review: (packId: string, factIds?: readonly string[]) => string;
  drill: (packId: string, one: string, other: string) => string;
};

export type ProgressPageProps = {
  /** The pack that the page is about; undefined: all of them. */
  packId: string | undefined;
  packs: readonly { id: string; title: string }[];
  due: readonly { packId: string; title: string; count: number }[];
  timeZone: string;
  desiredRetention: number;
  asksCertainty: boolean;
  scores: Omit<ScoreChartProps, 'timeZone' | 'attemptHref' | 'historyHref'> | undefined;
  mastery: MasteryChartProps['mastery'];
  days: ActivityChartProps['days'];
  forecast: ForecastChartProps['days'];
  retention: RetentionChartProps['bands'];
  certainty: CalibrationChartProps['certainty'];
  times: TimesChartProps['times'];
  weak: WeakFactsProps['weak'];
  weakCount: number;
  confused: ConfusedFactsProps['pairs'];
  streak: StreakDetailsProps;
  showsStreak: boolean;
  links: ProgressLinks;
};

/** What is due, then a report: each figure says in a sentence what it shows. */
export function ProgressPage({ packId, packs, due, links, ...of }: ProgressPageProps) {
  const t = useTranslations('progress');
  const total = due.reduce((sum, { count }) => sum + count, 0);
  const [first] = due;
  const learned = of.mastery.filter(({ levels }) => levels.learning + levels.known + levels.mastered > 0);
  return (
    <>
      <h1>{t('title')}</h1>
      {packs.length > 1 ? (
        <nav aria-label={t('packs')}>
          <ul className={styles.packs}>
            <li>
              <Link href={links.progress()} prefetch={false} aria-current={packId === undefined ? 'page' : undefined}>
                {t('all')}
              </Link>
            </li>
            {packs.map(({ id, title }) => (
              <li key={id}>
                <Link href={links.progress(id)} prefetch={false} aria-current={packId === id ? 'page' : undefined}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <section className={styles.due} aria-labelledby="due">
        <h2 id="due">{t('due.heading', { count: total })}</h2>
        <p className="lead">{first ? t('due.lead', { minutes: minutesFor({ due: total }) }) : t('due.none')}</p>
        {due.length > 1 ? (
          <ul className={styles.dueOf}>
            {due.map(({ packId: id, title, count }, index) => (
              <li key={id}>
                <Link className={index === 0 ? 'button' : 'button quiet'} href={links.review(id)} prefetch={false}>
                  {t('due.reviewOf', { count, title })}
                </Link>
                <span className="small">{t('due.minutes', { minutes: minutesFor({ due: count }) })}</span>
              </li>
            ))}
          </ul>
        ) : (
          <div className="actions">
            <Link className="button" href={first ? links.review(first.packId) : links.start} prefetch={false}>
              {first ? t('due.review', { count: first.count }) : t('due.start')}
            </Link>
          </div>
        )}
      </section>
      {of.scores ? (
        <ScoreChart {...of.scores} timeZone={of.timeZone} attemptHref={links.attempt} historyHref={links.history} />
      ) : null}
      {learned.length > 0 ? <MasteryChart mastery={of.mastery} factHref={links.fact} packHref={links.progress} /> : null}
      <ActivityChart days={of.days} />
      <ForecastChart days={of.forecast} />
      <RetentionChart bands={of.retention} desiredRetention={of.desiredRetention} />
      <CalibrationChart certainty={of.certainty} asksCertainty={of.asksCertainty} settingsHref={links.settings} />
      {of.times.length > 0 ? <TimesChart times={of.times} /> : null}
      <WeakFacts
        weak={of.weak}
        packs={packs}
        count={of.weakCount}
        desiredRetention={of.desiredRetention}
        factHref={links.fact}
        reviewHref={links.review}
      />
      <ConfusedFacts pairs={of.confused} drillHref={links.drill} />
      {of.showsStreak ? <StreakDetails {...of.streak} /> : null}
    </>
  );
}

/** For someone without an answer: what there will be, and one button. */
export function ProgressEmpty({ packTitle, startHref }: { packTitle?: string | undefined; startHref: string }) {
  const t = useTranslations('progress');
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="lead">{packTitle === undefined ? t('empty.lead') : t('empty.leadPack', { title: packTitle })}</p>
      <div className="actions">
        <Link className="button" href={startHref} prefetch={false}>
          {t('empty.start')}
        </Link>
      </div>
    </>
  );
}
