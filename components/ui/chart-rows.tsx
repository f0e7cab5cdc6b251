import type { ReactNode } from 'react';
import styles from './chart-rows.module.css';

export type ChartRow = {
  key: string;
  name: ReactNode;
  /** What stands at the end of the row: the figure, with its n. */
  figure: ReactNode;
  /** The figure in words, for those who can't see the drawing. */
  label: string;
  /** All in percent of the row's length; none where there are too few to say. */
  at?: { value: number; low?: number; high?: number } | undefined;
};

/** A figure a row, each a dot on a line of its own with the span it lies in. `reference`: a mark on every line, in percent. */
export function ChartRows({ rows, reference }: { rows: readonly ChartRow[]; reference?: number }) {
  return (
    <ul className={styles.rows}>
      {rows.map(({ key, name, figure, label, at }) => (
        <li key={key}>
          <span className={styles.name}>{name}</span>
          <span className={styles.line} dir="ltr">
            {at ? (
              <svg role="img" aria-label={label}>
                <line className={styles.track} x1="0" x2="100%" y1="50%" y2="50%" />
                {reference === undefined ? null : (
                  <line className={styles.reference} x1={`${reference}%`} x2={`${reference}%`} y1="0" y2="100%" />
                )}
                {at.low !== undefined && at.high !== undefined ? (
                  <line className={styles.span} x1={`${at.low}%`} x2={`${at.high}%`} y1="50%" y2="50%" />
                ) : null}
                <circle className={styles.dot} cx={`${at.value}%`} cy="50%" r="5" />
              </svg>
            ) : null}
          </span>
          <span className={styles.figure}>{figure}</span>
        </li>
      ))}
    </ul>
  );
}
