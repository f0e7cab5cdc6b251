import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { itemKinds } from '@/quizzes/kinds/item';
import type { FactCoverage } from '@/quizzes/reports/coverage';
import styles from './pack-items.module.css';

export type CoverageTableProps = {
  coverage: readonly FactCoverage[];
  statements: Readonly<Record<string, string>>;
  factHref: string;
};

/** Facts down, kinds across. It is wide by nature, so it scrolls by itself, and by keyboard. */
export function CoverageTable({ coverage, statements, factHref }: CoverageTableProps) {
  const t = useTranslations('items');
  const tKind = useTranslations('start');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.wide} aria-label={t('coverage')} tabIndex={0}>
      <table className={styles.coverage}>
        <thead>
          <tr>
            <th scope="col">{t('fact')}</th>
            {itemKinds.map((kind) => (
              <th key={kind} scope="col">
                {tKind(`kind.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverage.map((fact) => (
            <tr key={fact.factId}>
              <th scope="row">
                <Link href={factHref + fact.factId} prefetch={false}>
                  {statements[fact.factId] ?? fact.factId}
                </Link>
                {fact.isAskable ? null : <span className="small"> {t('notAskable')}</span>}
              </th>
              {itemKinds.map((kind) => (
                <td key={kind}>
                  {fact.kinds.includes(kind) ? (
                    <>
                      <span aria-hidden="true">✓</span>
                      <span className="visually-hidden">{t('yes')}</span>
                    </>
                  ) : (
                    <>
                      <span aria-hidden="true" className="muted">
                        ·
                      </span>
                      <span className="visually-hidden">{t('no')}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
