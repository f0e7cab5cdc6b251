import { useTranslations } from 'next-intl';
import styles from './attempt-result.module.css';

export type Change = 'better' | 'same' | 'worse' | 'first';
export const changes = ['better', 'same', 'worse', 'first'] as const satisfies readonly Change[];

const signs = { better: '↑', same: '=', worse: '↓', first: '' } as const;

/** An answer against the last one to the same fact, by the points that both earned. */
export function changeOf(earned: number, before: number | undefined): Change {
  if (before === undefined) return 'first';
  return earned > before ? 'better' : earned < before ? 'worse' : 'same';
}

export function AttemptResultChange({ change }: { change: Change }) {
  const t = useTranslations('history');
  return (
    <span className={styles.change} data-change={change}>
      {signs[change] ? <span aria-hidden="true">{signs[change]} </span> : null}
      {t(`change.${change}`)}
    </span>
  );
}
