import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { DistractorStatistics } from '@/quizzes/statistics/distractor-functioning';
import type { FactStatistics } from '@/quizzes/statistics/item-statistics';
import type { Measured } from '@/quizzes/statistics/measured';
import { MeasuredText } from './measured-text';
import { type Column, columns, type Sorting, sorted } from './sorting';
import styles from './statistics.module.css';

export type FactFigures = FactStatistics & { difficulty: Measured; distractors: readonly DistractorStatistics[] };

export type FactsTableProps = {
  facts: readonly FactFigures[];
  statements: Readonly<Record<string, string>>;
  /** Up to the fact's id. */
  factHref: string;
  sorting: Sorting;
  sortHref: (sorting: Sorting) => string;
};

const shown: Readonly<Record<Exclude<Column, 'fact' | 'n'>, 'percent' | 'number'>> = {
  facility: 'percent',
  discrimination: 'number',
  efficiency: 'percent',
  difficulty: 'number',
};

/** Facts down, figures across, sorted by links; on a narrow screen each fact is a block of its own. */
export function FactsTable({ facts, statements, factHref, sorting, sortHref }: FactsTableProps) {
  const t = useTranslations('statistics');
  const isSorted = (column: Column) => sorting.column === column;
  return (
    <table className={styles.facts}>
      <caption className="visually-hidden">{t('caption')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column}
              scope="col"
              aria-sort={isSorted(column) ? (sorting.isDescending ? 'descending' : 'ascending') : undefined}
            >
              <Link
                href={sortHref({ column, isDescending: isSorted(column) && !sorting.isDescending })}
                prefetch={false}
                scroll={false}
              >
                {t(`column.${column}`)}
                {isSorted(column) ? <span aria-hidden="true"> {sorting.isDescending ? '↓' : '↑'}</span> : null}
              </Link>
            </th>
          ))}
          <th scope="col">{t('column.distractors')}</th>
        </tr>
      </thead>
      <tbody>
        {sorted(facts, sorting).map((fact) => (
          <tr key={fact.factId}>
            <th scope="row">
              <Link href={factHref + fact.factId} prefetch={false}>
                {statements[fact.factId] ?? fact.factId}
              </Link>
            </th>
            <td data-label={t('column.n')}>{fact.n}</td>
            {(Object.keys(shown) as (keyof typeof shown)[]).map((column) => (
              <td key={column} data-label={t(`column.${column}`)}>
                <MeasuredText figure={fact[column]} unit={shown[column]} saidN={fact.n} />
              </td>
            ))}
            <td data-label={t('column.distractors')}>
              <Distractors distractors={fact.distractors} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The wrong options that take nobody in, by name; of the rest how many there are. */
function Distractors({ distractors }: { distractors: readonly DistractorStatistics[] }) {
  const t = useTranslations('statistics');
  const idle = distractors.filter(({ isFunctioning }) => isFunctioning === false);
  const unknown = distractors.filter(({ isFunctioning }) => isFunctioning === null).length;
  const working = distractors.length - idle.length - unknown;
  if (distractors.length === 0) return <span className="muted">{t('noDistractors')}</span>;
  return (
    <>
      {idle.length > 0 ? (
        <ul className={styles.idle}>
          {idle.map(({ text, chosen, share }) => (
            <li key={text}>
              {text} <span className={styles.interval}>{t('chosen', { chosen, offered: share.n })}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {working > 0 ? <span className={styles.rest}>{t('working', { count: working })}</span> : null}
      {unknown > 0 ? (
        <span className={`muted ${styles.rest}`}>{t('unknown', { count: unknown, said: idle.length + working })}</span>
      ) : null}
    </>
  );
}
