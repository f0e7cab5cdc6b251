import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Reliability } from '@/quizzes/statistics/cronbach-alpha';
import { fewestAnswers } from '@/quizzes/statistics/measured';
import { type FactFigures, FactsTable } from './facts-table';
import { MeasuredText } from './measured-text';
import type { Sorting } from './sorting';
import styles from './statistics.module.css';

export type PackStatisticsProps = {
  packTitle: string;
  packHref: string;
  factHref: string;
  learners: number;
  answers: number;
  facts: readonly FactFigures[];
  reliability: Reliability;
  statements: Readonly<Record<string, string>>;
  sorting: Sorting;
  sortHref: (sorting: Sorting) => string;
};

const explained = ['facility', 'discrimination', 'efficiency', 'difficulty', 'distractors', 'alpha'] as const;
const mostDoubts = 10;

/** What first answers say of a pack's questions, for whoever looks after it. */
export function PackStatistics(props: PackStatisticsProps) {
  const { packTitle, packHref, factHref, learners, answers, facts, reliability, statements, sorting, sortHref } = props;
  const t = useTranslations('statistics');
  const backwards = facts.filter(({ discrimination }) => discrimination.value !== null && discrimination.high < 0);
  const unclear = facts.filter(({ discrimination }) => discrimination.value === null && discrimination.reason === 'no-spread');
  return (
    <>
      <p className="small">
        <Link href={packHref} prefetch={false}>
          {packTitle}
        </Link>
      </p>
      <h1>{t('heading')}</h1>
      <p className="lead">{t('lead', { learners, answers })}</p>
      {answers === 0 ? <p className={styles.words}>{t('empty')}</p> : null}
      {answers > 0 && facts.every(({ n }) => n < fewestAnswers) ? (
        <p className={styles.words}>{t('allTooFew', { fewest: fewestAnswers, most: Math.max(...facts.map(({ n }) => n)) })}</p>
      ) : null}

      {backwards.length + unclear.length > 0 ? (
        <>
          <h2>{t('doubts')}</h2>
          <ul className={styles.doubts}>
            {[
              ...backwards.map((fact) => ({ fact, why: t('backwards') })),
              ...unclear.map((fact) => ({ fact, why: t('unclear') })),
            ]
              .slice(0, mostDoubts)
              .map(({ fact, why }) => (
                <li key={fact.factId}>
                  <Link href={factHref + fact.factId} prefetch={false}>
                    {statements[fact.factId] ?? fact.factId}
                  </Link>{' '}
                  <span className="muted">{why}</span>
                </li>
              ))}
          </ul>
        </>
      ) : null}

      <h2>{t('whole')}</h2>
      <p className={styles.words}>
        {t.rich('alphaIs', { figure: () => <MeasuredText figure={reliability.alpha} unit="number" /> })}
      </p>
      <p className={`small ${styles.words}`}>
        {reliability.factIds.length > 0
          ? t('alphaOf', { facts: reliability.factIds.length, learners: reliability.alpha.n })
          : t('alphaTooFew', { learners: reliability.alpha.n, fewest: fewestAnswers })}
      </p>

      <h2>{t('perFact')}</h2>
      <FactsTable facts={facts} statements={statements} factHref={factHref} sorting={sorting} sortHref={sortHref} />

      <h2>{t('explained')}</h2>
      <dl className={styles.explained}>
        {explained.map((figure) => (
          <div key={figure}>
            <dt>{figure === 'alpha' ? t('alpha') : t(`column.${figure}`)}</dt>
            <dd>
              {t(`means.${figure}`)} <span className="small">{t(`source.${figure}`)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className={`small ${styles.words}`}>{t('firstOnly', { fewest: fewestAnswers })}</p>
    </>
  );
}
