import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { ItemKind } from '@/quizzes/kinds/item';
import type { FactCoverage } from '@/quizzes/reports/coverage';
import { CoverageTable } from './coverage-table';
import styles from './pack-items.module.css';

type Found = { factId: string; kind: ItemKind };

export type PackItemsProps = {
  packTitle: string;
  packHref: string;
  /** Up to the fact's id. */
  factHref: string;
  measures: {
    quizzes: number;
    itemsPerQuiz: number;
    items: number;
    byKind: Readonly<Record<ItemKind, number>>;
    flawed: readonly (Found & { flaws: readonly string[] })[];
    unsound: readonly Found[];
    leaks: number;
    distractors: { total: number; origins: Readonly<Record<string, number | undefined>>; differing: readonly unknown[] };
    positions: readonly { kind: ItemKind; options: number; counts: readonly number[]; p: number }[];
    largestTemplate: { share: number; template: string };
    coverage: readonly FactCoverage[];
  };
  /** Each fact as a sentence, by id. */
  statements: Readonly<Record<string, string>>;
};

/** What an author wants to know of a pack: are its questions fair, and which facts make which. */
export function PackItems({ packTitle, packHref, factHref, measures, statements }: PackItemsProps) {
  const t = useTranslations('items');
  const tKind = useTranslations('start');
  const format = useFormatter();
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 1 });
  const asked = Object.values(measures.byKind).reduce((sum, count) => sum + count, 0);
  const byCount = <K extends string>([, a]: [K, number], [, b]: [K, number]) => b - a;
  const problems = countProblems([
    ...measures.flawed.map((item) => ({ ...item, what: item.flaws.join(', ') })),
    ...measures.unsound.map((item) => ({ ...item, what: t('unsound') })),
  ]);
  return (
    <>
      <p className="small">
        <Link href={packHref} prefetch={false}>
          {packTitle}
        </Link>
      </p>
      <h1>{t('heading')}</h1>
      <p className="lead">{t('lead', { quizzes: measures.quizzes, perQuiz: measures.itemsPerQuiz, items: measures.items })}</p>
      <dl className="facts-of">
        <dt>{t('flaws')}</dt>
        <dd>{t('flawCount', { count: measures.flawed.length })}</dd>
        <dt>{t('truth')}</dt>
        <dd>{t('unsoundCount', { count: measures.unsound.length })}</dd>
        <dt>{t('leaks')}</dt>
        <dd>{t('leakCount', { count: measures.leaks })}</dd>
        <dt>{t('likeness')}</dt>
        <dd>{t('differing', { count: measures.distractors.differing.length })}</dd>
        <dt>{t('template')}</dt>
        <dd>{t('largestTemplate', { share: percent(measures.largestTemplate.share) })}</dd>
        {measures.positions.map(({ kind, options, counts, p }) => (
          <div key={`${kind} ${options}`} className={styles.row}>
            <dt>{t('positions', { options, kind: tKind(`kind.${kind}`) })}</dt>
            <dd>{t('positionCounts', { counts: counts.join(', '), p: format.number(p, { maximumFractionDigits: 3 }) })}</dd>
          </div>
        ))}
      </dl>
      <p className="small">{t('more')}</p>

      {problems.length > 0 ? (
        <>
          <h2>{t('problems')}</h2>
          <ul className={styles.problems}>
            {problems.slice(0, 20).map(({ factId, kind, what, count }) => (
              <li key={JSON.stringify([factId, kind, what])}>
                <Link href={factHref + factId} prefetch={false}>
                  {statements[factId] ?? factId}
                </Link>{' '}
                <span className="muted">
                  {tKind(`kind.${kind}`)}: {what}, {t('times', { count })}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}

      <h2>{t('byKind')}</h2>
      <Shares
        rows={(Object.entries(measures.byKind) as [ItemKind, number][])
          .sort(byCount)
          .map(([kind, count]) => [tKind(`kind.${kind}`), percent(count / Math.max(1, asked))])}
      />
      <h2>{t('origins')}</h2>
      <p className="lead">{t('originsLead', { count: measures.distractors.total })}</p>
      <Shares
        rows={Object.entries(measures.distractors.origins)
          .map(([origin, share]): [string, number] => [origin, share ?? 0])
          .sort(byCount)
          .map(([origin, share]) => [t(`origin.${origin}`), percent(share)])}
      />
      <h2>{t('coverage')}</h2>
      <p className="lead">{t('coverageLead')}</p>
      <CoverageTable coverage={measures.coverage} statements={statements} factHref={factHref} />
    </>
  );
}

type Problem = Pick<Found, 'factId' | 'kind'> & { what: string };

/** The same of one fact and kind once, with how often. */
function countProblems(all: readonly Problem[]): (Problem & { count: number })[] {
  const counted = new Map<string, Problem & { count: number }>();
  for (const { factId, kind, what } of all) {
    const key = JSON.stringify([factId, kind, what]);
    counted.set(key, { factId, kind, what, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.values()];
}

function Shares({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <table className={styles.shares}>
      <tbody>
        {rows.map(([name, share]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{share}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
